import { makeDialog, type DialogElements } from './dialog-elements.client.ts';
import { moveThroughOptions } from './dialog-options.client.ts';
import { renderAllResults, renderOption, renderStart, renderWays } from './render-dialog.client.ts';
import style from './search-dialog.css?inline';
import type { Answer } from '../engine/answer.client.ts';
import { askAlong } from './ask-along.client.ts';
import { loadSearch } from './load-search.client.ts';
import { make } from './search-elements.client.ts';
import { describeCount, renderNotes } from './render-notes.client.ts';
import { words } from '../../words/words.ts';

const shownPages = 6;

let dialog: ReturnType<typeof makeSearchDialog> | null = null;

/**
 * Opens the search dialog with the text of a search box.
 * @param origin Where the focus goes when the dialog is closed.
 * @param response The manifest, asked for together with this script.
 */
export function openSearchDialog(box: HTMLInputElement, origin: Element | null, response: Promise<Response>): void {
  dialog ??= makeSearchDialog(box, response);
  dialog.open(origin);
}

function makeSearchDialog(box: HTMLInputElement, response: Promise<Response>) {
  addStyle();
  const searchPage = new URL(box.form?.action ?? '', location.href).href;
  const root = new URL('..', searchPage).href;
  const elements: DialogElements = makeDialog(searchPage);
  const { element, form, input, status, notes, list } = elements;
  const options = moveThroughOptions(input, list);
  const search = loadSearch(root, response);
  let origin: Element | null = null;
  /** Whether text is being composed in the field, such as a Japanese word: half a word is not a query yet. */
  let isComposing = false;

  const talk = askAlong({
    ...{ search, input, status, stage: element },
    view: () => ({ kind: null, limit: shownPages }),
    suggest: (pages) => options.show(pages.map((page) => renderOption(page, root))),
    show: render,
    describe: (answer, query) => describeCount(answer, sum(answer.counts.values()), query),
    fail: renderFailure,
  });

  function render(answer: Answer, query: string): void {
    if (query.trim() === '') {
      notes.replaceChildren();
      void showStart();
      return;
    }
    notes.replaceChildren(...renderNotes(answer, query), ...(answer.outcome === 'nothing' ? [renderWays()] : []));
    // Their links are those of the search page.
    for (const link of notes.querySelectorAll<HTMLAnchorElement>('a[href^="?"]')) {
      link.href = searchPage + (link.getAttribute('href') ?? '');
    }
    options.show([
      ...answer.pages.map((page) => renderOption(page, root)),
      ...(answer.outcome === 'found' ? [renderAllResults(query, searchPage)] : []),
    ]);
  }

  async function showStart(): Promise<void> {
    const pages = await search.listPages();
    if (input.value.trim() === '') options.show(renderStart(pages, root));
  }

  function renderFailure(query: string): void {
    options.show(query.trim() === '' ? [] : [renderAllResults(query, searchPage)]);
    notes.replaceChildren(make('p', {}, words.fromTheseLists), renderWays());
  }

  function askSoon(): void {
    options.activate(null);
    if (isComposing) talk.stop();
    else talk.type();
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
  input.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey } = event;
    const active = options.active();
    if (key !== 'Enter' || !(ctrlKey || metaKey) || !active || isComposing) return;
    event.preventDefault();
    // As a click on the link would: in a new tab.
    active.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey }));
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
    talk.stop();
    box.value = input.value;
    if (origin instanceof HTMLElement && origin !== document.body) origin.focus({ preventScroll: true });
    else box.blur();
  });
  keepAboveKeyboard(element);
  addEventListener('online', () => element.open && element.dataset['state'] === 'error' && void talk.ask());

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
      // Where there is room, the field stays at the height where it was.
      element.style.setProperty('--search-dialog-top', `${Math.round(box.getBoundingClientRect().top)}px`);
      element.showModal();
      input.focus();
      // As in the box: text typed while this script loaded is continued; text from before is replaced.
      input.setSelectionRange(box.selectionStart, box.selectionEnd);
      if (input.value.trim() !== '') {
        talk.type();
        return;
      }
      void showStart();
      // A failure will show with the first search.
      search.warmUp().catch(() => null);
    },
  };
}

/** In a sheet made here: one to fetch would come after the script, which on a slow network is long. */
function addStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((total, count) => total + count, 0);
}

/** The on-screen keyboard of a phone covers the lower part of the dialog unless its height is set. */
function keepAboveKeyboard(element: HTMLElement): void {
  visualViewport?.addEventListener('resize', () => {
    // Zooming in makes it smaller too, but leaves the layout alone.
    const { height, scale } = visualViewport ?? { height: innerHeight, scale: 1 };
    element.style.setProperty('--search-dialog-room', `${Math.round(height * scale)}px`);
  });
}
