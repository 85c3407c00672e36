import type { Answer } from '../engine/answer.client.ts';
import type { Reading } from '../engine/readings.client.ts';
import type { WebAssemblyMissing } from '../engine/fetch-file.client.ts';
import { make } from './search-elements.client.ts';
import { words } from '../../words/words.ts';

/** How many results there are, for the live region; `filters` is how many narrow them. */
export function describeCount(answer: Answer, shown: number, query: string, filters = 0): string {
  if (answer.outcome === 'nothing') return words.nothingFoundFor(shorten(query));
  return words.countFound(shown, shorten(usedQuery(answer, query)), filters);
}

/** Why there is no answer, for the live region. */
export function describeFailure(error: unknown): string {
  if (!navigator.onLine) return words.isOffline;
  const reason = isNamed(error, 'WebAssemblyMissing') ? words.needsWebAssembly : '';
  return words.didNotLoad + reason;
}

/** Checked by name: the class is part of the search code, which may not have loaded. */
function isNamed(error: unknown, name: WebAssemblyMissing['name']): boolean {
  return error instanceof Error && error.name === name;
}

/** What a reader should know about how the query was interpreted. */
export function renderNotes(answer: Answer, query: string): HTMLElement[] {
  const { corrections, onlyStopWords, pages, readings, leftOut, waysOn, outcome } = answer;
  const isFound = outcome === 'found';
  const lines: (Node | string)[][] = corrections.map(({ typed, used }) =>
    isFound ? words.showingInstead<Node>(em(typed), strong(used)) : words.nothingLike<Node>(em(typed)),
  );
  if (onlyStopWords) lines.push([words.onlyCommonWords]);
  if (pages.some(({ places }) => places.length === 0)) lines.push([words.textsDidNotLoad]);
  if (isFound && answer.isUntold) lines.push([words.notTold]);
  lines.push(...readings.map(tellReading));
  if (leftOut.length > 0) lines.push((isFound ? words.wordsIgnored : words.noPageHas)(join(leftOut.map(em), ', ')));
  if (waysOn.length > 0) lines.push(words.searchInsteadFor(join(waysOn.map(linkTo), words.or)));
  if (outcome === 'nothing' && /["“”„]/.test(query)) lines.push(words.withoutQuotes(linkTo(withoutQuotes(query))));
  return lines.map((line) => make('p', {}, ...line));
}

/** What the pages say in place of a word that none of them has. */
function tellReading({ typed, found }: Reading): (Node | string)[] {
  const begins = found.every((word) => word.startsWith(typed.toLowerCase()));
  return (begins ? words.wordsBeginningWith<Node> : words.pagesSayInstead<Node>)(
    em(typed),
    join(found.map(strong), ', '),
  );
}

const em = (text: string): Node => make('em', {}, text);
const strong = (text: string): Node => make('strong', {}, text);

function join(nodes: readonly Node[], between: string): (Node | string)[] {
  return nodes.flatMap((node, at) => (at > 0 ? [between, node] : [node]));
}

function linkTo(query: string): Node {
  return make('a', { href: `?${new URLSearchParams({ q: query }).toString()}` }, query);
}

function withoutQuotes(query: string): string {
  return query
    .replace(/["“”„]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function usedQuery({ corrections }: Answer, query: string): string {
  // Who types no capitals reads none.
  const asTyped = (used: string): string => (/\p{Lu}/u.test(query) ? used : used.toLowerCase());
  return corrections.reduce((text, { typed, used }) => text.replace(typed, () => asTyped(used)), query);
}

/** The start of a long query, to fit in a line of text. */
export function shorten(query: string): string {
  // The message has quotation marks of its own.
  const typed = query.trim().replace(/^["“„]([^"“”„]+)["“”]$/, '$1');
  // Never cuts a surrogate pair.
  return typed.length > 80 ? `${typed.slice(0, 80).replace(/[\ud800-\udbff]$/, '')} …` : typed;
}
