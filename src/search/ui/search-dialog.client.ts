/** Loaded when the search is first used: the dialog, its style and the engine. */
import { makeDialog, type DialogElements } from './dialog-elements.client.ts';
import { moveThroughOptions } from './dialog-options.client.ts';
import { renderAllResults, renderOption, renderWays } from './render-dialog.client.ts';
import { loadSheet } from '../../page/styles/load-sheet.client.ts';
import styleUrl from './search-dialog.css?url';
import type { Answer } from '../engine/answer.client.ts';
import { makeSearch } from '../engine/engine.client.ts';
import { make } from './search-elements.client.ts';
import { paceSearch } from './read-ahead-pace.client.ts';
import { describeCount, describeFailure, renderNotes } from './render-notes.client.ts';

const shownPages = 6;
/** How long a search may take before the dialog says that it is searching, and that it is taking long. */
const patience = { quiet: 300, slow: 2000 };

let dialog: Promise<ReturnType<typeof makeSearchDialog>> | null = null;

/**
 * Opens the search dialog with the text of a search box.
 * @param origin Where the focus goes when the dialog is closed.
 */
export async function openSearchDialog(box: HTMLInputElement, origin: Element | null): Promise<void> {
  dialog ??= loadSheet(styleUrl).then(() => makeSearchDialog(box));
  (await dialog).open(origin);
}

function makeSearchDialog(box: HTMLInputElement) {
  const searchPage = new URL(box.form?.action ?? '', location.href).href;
  const root = new URL('..', searchPage).href;
  const elements: DialogElements = makeDialog(searchPage);
  const { element, form, input, status, notes, list } = elements;
  const options = moveThroughOptions(input, list);
  const search = makeSearch({
    root,
    fetch: (url, init) => fetch(url, init),
    importModule: (url) => import(/* @vite-ignore */ url),
  });
  const pace = paceSearch(search);
  let origin: Element | null = null;
  /** Counts the searches; an answer that arrives after a later question is dropped. */
  let asked = 0;
  /** Whether text is being composed in the field, such as a Japanese word: half a word is not a query yet. */
  let isComposing = false;

  async function showAnswer(): Promise<void> {
    const query = input.value;
    const turn = ++asked;
    const isCurrent = (): boolean => turn === asked;
    element.dataset['state'] = 'loading';
    const timers = [
      setTimeout(() => isCurrent() && say('Searching …'), patience.quiet),
      setTimeout(() => isCurrent() && say('Search is taking a long time to load.', retryButton()), patience.slow),
    ];
    try {
      const answer = await search.ask(query, { kind: null, limit: shownPages });
      if (!isCurrent()) return;
      render(answer, query);
      if (answer.outcome !== 'idle') pace.readAhead();
    } catch (error) {
      if (isCurrent()) renderFailure(error, query);
    } finally {
      for (const timer of timers) clearTimeout(timer);
    }
  }

  function render(answer: Answer, query: string): void {
    const total = [...answer.counts.values()].reduce((sum, count) => sum + count, 0);
    const isFound = answer.outcome === 'found';
    notes.replaceChildren(...renderNotes(answer, query), ...(answer.outcome === 'nothing' ? [renderWays()] : []));
    // Their links are those of the search page.
    for (const link of notes.querySelectorAll<HTMLAnchorElement>('a[href^="?"]')) {
      link.href = searchPage + (link.getAttribute('href') ?? '');
    }
    options.show([
      ...answer.pages.map((page) => renderOption(page, root)),
      ...(isFound ? [renderAllResults(query, searchPage)] : []),
    ]);
    if (answer.outcome === 'idle') status.replaceChildren();
    else say(describeCount(answer, total, query));
    element.dataset['state'] = answer.outcome === 'idle' ? 'idle' : 'ready';
  }

  function renderFailure(error: unknown, query: string): void {
    options.show(query.trim() === '' ? [] : [renderAllResults(query, searchPage)]);
    notes.replaceChildren(make('p', {}, 'You can reach every page from these lists:'), renderWays());
    say(describeFailure(error), retryButton());
    element.dataset['state'] = 'error';
  }

  function say(message: string, ...extras: Node[]): void {
    status.replaceChildren(message, ...extras.flatMap((extra) => [' ', extra]));
  }

  function retryButton(): HTMLButtonElement {
    const button = make('button', { type: 'button' }, 'Try again');
    button.addEventListener('click', () => {
      // The button is about to disappear; keyboard focus should not be lost.
      input.focus();
      search.restart();
      void showAnswer();
    });
    return button;
  }

  function askSoon(): void {
    options.activate(null);
    if (isComposing) pace.cancel();
    else pace.soon(() => void showAnswer());
  }

  input.addEventListener('input', askSoon);
  input.addEventListener('compositionstart', () => {
    isComposing = true;
    // A pending search for the text before it would run during the composition.
    askSoon();
  });
  // Browsers differ in whether the last input event comes before this one.
  input.addEventListener('compositionend', () => {
    isComposing = false;
    askSoon();
  });
  form.addEventListener('submit', (event) => {
    const active = options.active();
    // Enter confirms the composition.
    if (isComposing) event.preventDefault();
    if (!active || isComposing) return;
    event.preventDefault();
    active.click();
  });
  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    // Another place on this page would be covered by the dialog. Other pages replace it, and Back restores it.
    const leavesPage = link?.pathname !== location.pathname || link.search !== location.search;
    if (!leavesPage && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      origin = null;
      element.close();
    }
  });
  element.addEventListener('click', (event) => event.target === element && element.close());
  element.addEventListener('close', () => {
    pace.cancel();
    asked++;
    box.value = input.value;
    if (origin instanceof HTMLElement && origin !== document.body) origin.focus({ preventScroll: true });
    else box.blur();
  });
  keepAboveKeyboard(element);
  addEventListener('online', () => element.open && element.dataset['state'] === 'error' && void showAnswer());

  return {
    open(from: Element | null): void {
      if (element.open) {
        input.focus();
        return;
      }
      // While this script loaded, the reader went on to something else.
      if (document.activeElement !== box) return;
      origin = from;
      input.value = box.value;
      element.showModal();
      input.focus();
      // As in the box: text typed while this script loaded is continued; text from before is replaced.
      input.setSelectionRange(box.selectionStart, box.selectionEnd);
      if (input.value.trim() !== '') void showAnswer();
      // A failure will show with the first search.
      else search.warmUp().catch(() => null);
    },
  };
}

/** The on-screen keyboard of a phone covers the lower part of the dialog unless its height is set. */
function keepAboveKeyboard(element: HTMLElement): void {
  visualViewport?.addEventListener('resize', () => {
    // Zooming in makes it smaller too, but leaves the layout alone.
    const { height, scale } = visualViewport ?? { height: innerHeight, scale: 1 };
    element.style.setProperty('--search-dialog-room', `${Math.round(height * scale)}px`);
  });
}
