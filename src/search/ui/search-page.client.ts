/** Ships on the search page: runs its form, list and address. Everything is built from elements, never from markup. */
import type { Answer } from '../engine/answer.client.ts';
import type { View } from '../engine/find-pages.client.ts';
import { findElements, make } from './search-elements.client.ts';
import { useFacetControls } from './facet-controls.client.ts';
import { useKindFilter } from './kind-filter.client.ts';
import { countFilters, keepAddress, readPageState, type PageState } from './page-address.client.ts';
import { describeCount, describeFailure, renderNotes } from './render-notes.client.ts';
import { loadSearch } from './load-search.client.ts';
import { paceSearch } from './read-ahead-pace.client.ts';
import { renderResult } from './render-results.client.ts';
import { keepShortcutChoice } from './shortcut-choice.client.ts';

const pageSize = 10;
/** Milliseconds after the last letter until the address is updated, which costs a slow device more than the search. */
const addressPause = 400;
/** How long a search may take before the page says that it is searching, and that it is taking long. */
const patience = { quiet: 300, slow: 2000 };

const elements = findElements();
const { form, input, list, status, notes, more, root } = elements;
const search = loadSearch({
  root,
  fetch: (url, init) => fetch(url, init),
  importModule: (url) => import(/* @vite-ignore */ url),
});
const filter = useKindFilter(elements.kinds);
const facets = useFacetControls(elements, filter);
let limit = pageSize;
const address = keepAddress(() => ({ scroll: scrollY, shown: limit }));
/** Counts the searches; an answer that arrives after a later question is dropped. */
let asked = 0;
const pace = paceSearch(search);
let following = 0;

async function showAnswer(): Promise<void> {
  const state = currentState();
  const turn = ++asked;
  const isCurrent = (): boolean => turn === asked;
  list.dataset['state'] = 'loading';
  list.setAttribute('aria-busy', 'true');
  const timers = [
    setTimeout(() => isCurrent() && say('Searching …'), patience.quiet),
    setTimeout(() => isCurrent() && say('Search is taking a long time to load.', retryButton()), patience.slow),
  ];
  try {
    const answer = await search.ask(state.query, viewOf(state));
    if (!isCurrent()) return;
    render(answer, state);
    if (answer.outcome === 'idle') return;
    pace.readAhead();
    if (!answer.facets) void showFacets(state, isCurrent);
  } catch (error) {
    if (isCurrent()) renderFailure(error);
  } finally {
    for (const timer of timers) clearTimeout(timer);
    if (isCurrent()) list.removeAttribute('aria-busy');
  }
}

function viewOf(state: PageState): View {
  return { ...state, sort: state.sort ?? 'relevance', limit };
}

/** Fills the lists by which the answers can be narrowed down, once there is something to look at. */
async function showFacets(state: PageState, isCurrent: () => boolean): Promise<void> {
  try {
    await search.loadFacets();
    const answer = await search.ask(state.query, viewOf(state));
    if (isCurrent()) facets.show(answer);
  } catch {
    // The lists stay as they are; choosing from them will say what failed.
  }
}

function render(answer: Answer, state: PageState): void {
  const shown = state.kind === null ? sum(answer.counts) : (answer.counts.get(state.kind) ?? 0);
  list.replaceChildren(...answer.pages.map((page) => renderResult(page, root)));
  notes.replaceChildren(...renderNotes(answer, state.query));
  filter.count(answer.counts);
  facets.show(answer);
  more.hidden = shown <= answer.pages.length;
  if (answer.outcome === 'idle') status.replaceChildren();
  else say(describeCount(answer, shown, state.query, countFilters(state)));
  list.dataset['state'] = answer.outcome === 'idle' && state.query.trim() === '' ? 'idle' : 'ready';
}

function renderFailure(error: unknown): void {
  list.replaceChildren();
  notes.replaceChildren(make('p', {}, 'You can reach every page from the index of names and the lists below.'));
  filter.count(new Map());
  facets.show(null);
  more.hidden = true;
  say(describeFailure(error), retryButton());
  list.dataset['state'] = 'error';
}

function say(message: string, ...extras: Node[]): void {
  status.replaceChildren(message, ...extras.flatMap((extra) => [' ', extra]));
}

function retryButton(): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'retry' }, 'Try again');
  button.addEventListener('click', () => {
    // The button is about to disappear; keyboard focus should not be lost.
    input.focus();
    search.restart();
    void showAnswer();
  });
  return button;
}

function currentState(): PageState {
  return { query: input.value, kind: filter.chosen(), ...facets.chosen() };
}

/** Shows what the address asks for: at the start, after Back, and after a link on the page. */
async function followAddress(): Promise<void> {
  const state = readPageState(location.search, filter.kinds);
  const { shown = pageSize, scroll } = address.kept();
  // Text typed before this script loaded stays.
  if (state.query !== '' || asked > 0) input.value = state.query;
  filter.choose(state.kind);
  facets.choose(state);
  limit = shown;
  address.settle();
  await showAnswer();
  if (scroll !== undefined) scrollTo(0, scroll);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function followTyping(): void {
  limit = pageSize;
  clearTimeout(following);
  // A new entry keeps where the reader was before the list changes.
  if (address.isSettled()) keepTyped();
  else following = window.setTimeout(keepTyped, addressPause);
  void showAnswer();
}

function keepTyped(): void {
  clearTimeout(following);
  following = 0;
  address.type(currentState());
}

input.addEventListener('input', (event) => {
  if (!(event instanceof InputEvent && event.isComposing)) pace.soon(followTyping);
});
// The last input event of a composition still counts as part of it.
input.addEventListener('compositionend', () => pace.soon(followTyping));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  pace.cancel();
  clearTimeout(following);
  limit = pageSize;
  address.submit(currentState());
  void showAnswer();
});
for (const control of [filter, facets]) {
  control.onChoice(() => {
    limit = pageSize;
    address.settle();
    address.submit(currentState());
    void showAnswer();
  });
}
more.addEventListener('click', () => {
  const before = list.children.length;
  limit += pageSize;
  void showAnswer().then(() => list.children[before]?.querySelector('a')?.focus());
});
addEventListener('popstate', () => void followAddress());
addEventListener('pagehide', () => {
  if (following !== 0) keepTyped();
  address.keep();
});
addEventListener('online', () => list.dataset['state'] === 'error' && void showAnswer());
keepShortcutChoice();
history.scrollRestoration = 'manual';
void followAddress();
if (input.value === '') {
  input.focus();
  // A failure will show with the first search.
  search.warmUp().catch(() => null);
}
