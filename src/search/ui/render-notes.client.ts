import type { Answer } from '../engine/answer.client.ts';
import type { Reading } from '../engine/readings.client.ts';
import type { WebAssemblyMissing } from '../engine/fetch-file.client.ts';
import { make } from './search-elements.client.ts';

/** How many results there are, for the live region; `filters` is how many narrow them. */
export function describeCount(answer: Answer, shown: number, query: string, filters = 0): string {
  if (answer.outcome === 'nothing') return `Nothing found for “${shorten(query)}”.`;
  const words = shorten(usedQuery(answer, query));
  const asked = words === '' ? '' : ` for “${words}”`;
  const narrowed = ['', ' with this filter', ` with these ${filters} filters`][Math.min(filters, 2)] ?? '';
  const found = shown === 0 ? 'Nothing found' : shown === 1 ? '1 page' : `${shown} pages`;
  return `${found}${asked}${narrowed}.`;
}

/** Why there is no answer, for the live region. */
export function describeFailure(error: unknown): string {
  if (!navigator.onLine) return 'Search is not available: this device is offline.';
  const reason = isNamed(error, 'WebAssemblyMissing') ? ' It needs WebAssembly, which this browser blocks here.' : '';
  return `Search did not load.${reason}`;
}

/** Checked by name: the class is part of the search code, which may not have loaded. */
function isNamed(error: unknown, name: WebAssemblyMissing['name']): boolean {
  return error instanceof Error && error.name === name;
}

/** What a reader should know about how the query was interpreted. */
export function renderNotes(answer: Answer, query: string): HTMLElement[] {
  const notes: HTMLElement[] = answer.corrections.map(({ typed, used }) =>
    answer.outcome === 'found'
      ? make('p', {}, 'No results for ', make('em', {}, typed), '. Showing ', make('strong', {}, used), '.')
      : make('p', {}, 'Nothing like ', make('em', {}, typed), ' matches the other words.'),
  );
  if (answer.onlyStopWords) notes.push(make('p', {}, 'These words are on every page. Add a more specific word.'));
  notes.push(...answer.readings.map(renderReading));
  if (answer.leftOut.length > 0) notes.push(renderLeftOut(answer));
  if (answer.waysOn.length > 0) notes.push(make('p', {}, 'Search instead for ', ...listLinks(answer.waysOn), '.'));
  if (answer.outcome === 'nothing' && /["“”„]/.test(query)) notes.push(renderWithoutQuotes(query));
  return notes;
}

/** What the pages say in place of a word that none of them has. */
function renderReading({ typed, found }: Reading): HTMLElement {
  const words = found.flatMap((word, at) => [at > 0 ? ', ' : '', make('strong', {}, word)]);
  const begins = found.every((word) => word.startsWith(typed.toLowerCase()));
  return begins
    ? make('p', {}, 'Words that begin with ', make('em', {}, typed), ': ', ...words, '.')
    : make('p', {}, 'Instead of ', make('em', {}, typed), ', these pages say ', ...words, '.');
}

function listLinks(queries: readonly string[]): (Node | string)[] {
  return queries.flatMap((query, at) => [at > 0 ? ' or ' : '', linkTo(query)]);
}

function linkTo(query: string): HTMLAnchorElement {
  return make('a', { href: `?${new URLSearchParams({ q: query }).toString()}` }, query);
}

function renderLeftOut({ leftOut, outcome }: Answer): HTMLElement {
  const words = leftOut.flatMap((word, at) => [at > 0 ? ', ' : '', make('em', {}, word)]);
  return outcome === 'found'
    ? make('p', {}, 'Ignored, because no page has it: ', ...words, '.')
    : make('p', {}, 'No page has: ', ...words, '.');
}

function renderWithoutQuotes(query: string): HTMLElement {
  const plain = query
    .replace(/["“”„]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return make('p', {}, 'No page has this exact phrase. Search without quotation marks: ', linkTo(plain), '.');
}

function usedQuery({ corrections }: Answer, query: string): string {
  return corrections.reduce((text, { typed, used }) => text.replace(typed, () => used), query);
}

/** The start of a long query, to fit in a line of text. */
export function shorten(query: string): string {
  // The message has quotation marks of its own.
  const words = query.trim().replace(/^["“„]([^"“”„]+)["“”]$/, '$1');
  // Never cuts a surrogate pair.
  return words.length > 80 ? `${words.slice(0, 80).replace(/[\ud800-\udbff]$/, '')} …` : words;
}
