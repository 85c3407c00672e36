import type { Answer } from '../engine/answer.client.ts';
import type { View } from '../engine/find-pages.client.ts';
import { askAlong } from './ask-along.client.ts';
import { findElements, make } from './search-elements.client.ts';
import { useFacetControls } from './facet-controls.client.ts';
import { useKindFilter } from './kind-filter.client.ts';
import { countFilters, keepAddress, readPageState, type PageState } from './page-address.client.ts';
import { describeCount, renderNotes, shorten } from './render-notes.client.ts';
import { loadSearch } from './load-search.client.ts';
import { renderResult } from './render-results.client.ts';
import { keepShortcutChoice } from './shortcut-choice.client.ts';
import { words } from '../../words/words.ts';

const pageSize = 10;
/** Milliseconds after the last letter until the address is updated, which costs a slow device more than the search. */
const addressPause = 400;

/**
 * Runs the form, list and address of the search page. Everything is built from elements, never from markup.
 * @param response The manifest, asked for together with this script.
 */
export function runSearchPage(response: Promise<Response>): void {
  const elements = findElements();
  const { form, input, list, status, notes, more, root } = elements;
  const search = loadSearch(root, response);
  const filter = useKindFilter(elements.kinds);
  const facets = useFacetControls(elements, filter);
  const title = document.title;
  let limit = pageSize;
  const address = keepAddress(() => ({ scroll: scrollY, shown: limit }));
  let following = 0;
  let isFollowed = false;

  const talk = askAlong({
    ...{ search, input, status, stage: list },
    view: () => viewOf(currentState()),
    suggest: (pages) => list.replaceChildren(...pages.map((page) => renderResult(page, root))),
    show: render,
    describe: (answer, query) => describeCount(answer, countShown(answer), query, countFilters(currentState())),
    fail: renderFailure,
  });

  function viewOf(state: PageState): View {
    return { ...state, sort: state.sort ?? 'relevance', limit };
  }

  function countShown({ counts }: Answer): number {
    const kind = filter.chosen();
    return kind === null ? sum(counts) : (counts.get(kind) ?? 0);
  }

  function render(answer: Answer, query: string): void {
    list.replaceChildren(...answer.pages.map((page) => renderResult(page, root)));
    notes.replaceChildren(...renderNotes(answer, query));
    filter.count(answer.counts);
    facets.show(answer);
    more.hidden = countShown(answer) <= answer.pages.length;
    if (answer.outcome !== 'idle' && !answer.facets) void showFacets();
  }

  /** Fills the lists by which the answers can be narrowed down, once there is something to look at. */
  async function showFacets(): Promise<void> {
    const state = currentState();
    try {
      await search.loadFacets();
      const answer = await search.ask(state.query, viewOf(state));
      if (state.query === input.value) facets.show(answer);
    } catch {
      // The lists stay as they are; choosing from them will say what failed.
    }
  }

  function renderFailure(): void {
    list.replaceChildren();
    notes.replaceChildren(make('p', {}, words.fromNamesAndLists));
    filter.count(new Map());
    facets.show(null);
    more.hidden = true;
  }

  function currentState(): PageState {
    return { query: input.value, kind: filter.chosen(), ...facets.chosen() };
  }

  /** Asks what the page says now. */
  function askNow(): Promise<void> {
    const query = input.value.trim();
    document.title = query === '' ? title : `${shorten(query)} - ${title}`;
    return talk.ask();
  }

  /** Shows what the address asks for: at the start, after Back, and after a link on the page. */
  async function followAddress(): Promise<void> {
    const state = readPageState(location.search, filter.kinds);
    const { shown = pageSize, scroll } = address.kept();
    // Text typed before this script loaded stays, and the address follows it.
    const isTyped = !isFollowed && state.query === '' && input.value !== '';
    if (!isTyped) input.value = state.query;
    isFollowed = true;
    filter.choose(state.kind);
    facets.choose(state);
    limit = shown;
    address.settle();
    if (isTyped) followTyping();
    else await askNow();
    if (scroll !== undefined) scrollTo(0, scroll);
  }
  function followTyping(): void {
    limit = pageSize;
    clearTimeout(following);
    // A new entry keeps where the reader was before the list changes.
    if (address.isSettled()) keepTyped();
    else following = window.setTimeout(keepTyped, addressPause);
    talk.type();
  }

  function keepTyped(): void {
    clearTimeout(following);
    following = 0;
    address.type(currentState());
    document.title = input.value.trim() === '' ? title : `${shorten(input.value)} - ${title}`;
  }

  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) followTyping();
  });
  // The last input event of a composition still counts as part of it.
  input.addEventListener('compositionend', followTyping);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(following);
    limit = pageSize;
    address.submit(currentState());
    const asked = askNow();
    // The keyboard of a phone would cover the answer.
    if (!matchMedia('(pointer: coarse)').matches) return;
    input.blur();
    void asked.then(() => status.scrollIntoView({ block: 'start' }));
  });
  for (const control of [filter, facets]) {
    control.onChoice(() => {
      limit = pageSize;
      address.settle();
      address.submit(currentState());
      void askNow();
    });
  }
  more.addEventListener('click', () => {
    const before = list.children.length;
    limit += pageSize;
    void askNow().then(() => list.children[before]?.querySelector('a')?.focus());
  });
  addEventListener('popstate', () => void followAddress());
  addEventListener('pagehide', () => {
    if (following !== 0) keepTyped();
    address.keep();
  });
  addEventListener('online', () => list.dataset['state'] === 'error' && void askNow());
  keepShortcutChoice();
  history.scrollRestoration = 'manual';
  void followAddress();
  if (input.value === '') {
    input.focus();
    // A failure will show with the first search.
    search.warmUp().catch(() => null);
  }
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
