import { idleAnswer, type Answer, type FoundPage } from './answer.client.ts';
import { countValues } from './apply-facets.client.ts';
import type { OpenSearch } from './open-index.client.ts';
import { browsePages, findPages, type Found, type View } from './find-pages.client.ts';
import { tellingWeight } from './matches.client.ts';
import { correctText, isToldWithout, resolveQuery, type Knowledge, type Resolved } from './resolve.client.ts';
import { suggestPages, toFound, type Suggestion } from './suggest.client.ts';
import { isNarrowed } from '../format/facets.ts';
import { isAbbreviation, isRomanized } from '../words/corrections.client.ts';
import { foldWord } from '../words/fold.client.ts';
import { toStem } from '../words/text.client.ts';
import { isLatin } from '../../text/fold-name.ts';
import { asksNothing, isYear, readQuery, type Query } from '../words/query.client.ts';

/** The least share of a query that the site must know; below it, results would not answer what was asked. */
const leastKnown = 0.55;
/** Where what is unknown is but a detail. */
const leastWithoutDetail = 0.35;
/** An unknown word counts like one that stands in this share of the records. */
const usualShare = 0.015;
/** How many pages that are named as typed come before the others while someone types. */
const mostNamed = 3;
/** How many words are offered for one that nothing has. */
const mostOffered = 3;
/** Letters of such a word: a shorter one begins others by chance. */
const leastBegun = 4;

/** Answers a query in the index; where nothing is found, with other queries that find something. */
export async function answerQuery(search: OpenSearch, typed: string, view: View): Promise<Answer> {
  const { answer, resolved } = await answerOnce(search, typed, view);
  if (answer.outcome !== 'nothing' || !resolved || answer.isUnfinished) return answer;
  return { ...answer, waysOn: await listWaysOn(search, resolved) };
}

interface Answered {
  answer: Answer;
  /** Null where nothing is asked. */
  resolved: Resolved | null;
}

async function answerOnce(search: OpenSearch, typed: string, view: View): Promise<Answered> {
  const knowledge = { ...search, thesaurus: await search.loadThesaurus(typed) };
  const query = readQuery(typed, knowledge.thesaurus);
  const facets = isNarrowed(view) || view.sort === 'date' ? await search.loadFacets() : search.facets;
  if (asksNothing(query)) {
    if (!facets || !isNarrowed(view) || query.onlyStopWords) return asAnswer(idleAnswer(query.onlyStopWords));
    const found = await browsePages(await search.listRecords(), view, search.catalog, search.loadRecord, facets);
    return asAnswer({ ...idleAnswer(false), outcome: 'found', ...found });
  }
  const { resolved, corrections } = await resolveCorrected(knowledge, query, typed, view.isTyping === true);
  const { leftOut, isUnfinished } = resolved;
  const nothing: Answer = {
    ...idleAnswer(false),
    ...{ outcome: 'nothing', corrections, leftOut, isUnfinished },
    facets: facets && countValues([], view, facets),
  };
  // Who gives a name in Japanese and in English means one thing.
  const asNames = leftOut.every(isRomanized) ? withoutWords(typed, leftOut) : typed;
  const named =
    isNarrowed(view) || view.sort === 'date' ? [] : listNamed(search, correctText(asNames, corrections), view, leftOut);
  const find = (what: Resolved): Promise<Found> =>
    findPages(what, view, search.catalog, search.loadRecord, facets, new Set(named.map(({ page }) => page)));
  const isKnown = isKnownEnough(resolved, search.catalog.pageOf.size);
  const found = isKnown ? await find(resolved) : { ...nothing, pages: [] };
  if (isKnown && query.either) await addEither(found, resolved, query.either, find);
  const isFound = found.counts.size > 0 || (isKnown && isNarrowed(view));
  if (!isFound && named.length === 0) return asAnswer(nothing, resolved);
  // The chosen filters may leave nothing, although the words are found.
  return asAnswer(putNamedFirst({ ...nothing, ...found, outcome: 'found' }, named, view), resolved);
}

function asAnswer(answer: Answer, resolved: Resolved | null = null): Answered {
  return { answer, resolved };
}

/** A corrected word finds all that it would have found if spelled right: synonyms, for example. */
async function resolveCorrected(knowledge: Knowledge, query: Query, typed: string, isTyping: boolean) {
  const asTyped = await resolveQuery(query, knowledge, isTyping);
  const { corrections } = asTyped;
  if (corrections.length === 0) return { resolved: asTyped, corrections };
  const corrected = readQuery(correctText(typed, corrections), knowledge.thesaurus);
  return { resolved: await resolveQuery(corrected, knowledge, isTyping), corrections };
}

/**
 * A name with an unknown word is not known. If other words are unknown, what is left must be at least two words that
 * count as much as is assumed of the unknown ones.
 */
function isKnownEnough(resolved: Resolved, recordCount: number): boolean {
  const { matches, phrases, leftOut, lacksName, lacksDetail } = resolved;
  if (lacksName) return false;
  const all = [...matches, ...phrases];
  if (leftOut.length === 0) return all.length > 0;
  const telling = matches.filter(({ term }) => !term.weak).flatMap(({ term }) => term.alternatives[0]?.words ?? []);
  if (telling.length < 2 && phrases.length === 0) return false;
  const known = all.reduce((sum, { weight }) => sum + weight, 0);
  const unknown = leftOut.length * tellingWeight(recordCount * usualShare, recordCount);
  const isDetail = (lacksDetail && leftOut.length === 1) || isToldWithout(resolved);
  return known / (known + unknown) >= (isDetail ? leastWithoutDetail : leastKnown);
}

/** "X or Y" is answered by what has both and by the best for each. */
async function addEither(
  found: Found,
  resolved: Resolved,
  [first, second]: NonNullable<Query['either']>,
  find: (resolved: Resolved) => Promise<Found>,
): Promise<void> {
  const without = (term: number): Promise<Found> =>
    find({ ...resolved, matches: resolved.matches.filter((_, at) => at !== term) });
  const alone = await Promise.all([without(second), without(first)]);
  const best = alone.flatMap(({ pages: [page] }) => page ?? []);
  const all = [...best, ...found.pages];
  found.pages.splice(0, Infinity, ...all.filter((page, at) => all.findIndex(({ path }) => path === page.path) === at));
}

/** A query without those words, each of the others once. */
function withoutWords(typed: string, words: readonly string[]): string {
  return words.length === 0
    ? typed
    : [...new Set(typed.split(/\s+/))].filter((word) => !words.includes(word)).join(' ');
}

/** Queries that do find something: what is known of this one, and the words that its unknown ones begin. */
async function listWaysOn(search: OpenSearch, { matches, phrases, leftOut }: Resolved): Promise<string[]> {
  const known = [
    ...phrases.map(({ term }) => `"${term.typed}"`),
    // A year that is known, but not with the rest, is what kept them from being found.
    ...matches.filter(({ term }) => !term.weak && (leftOut.length > 0 || !isYear(term))).map(({ term }) => term.typed),
  ];
  const guesses = leftOut.length > 0 ? await search.loadGuesses() : null;
  const right = leftOut.length > 0 ? await search.loadRightWords() : null;
  const begun = leftOut
    .filter((word) => !isLatin(word) || (word.length >= leastBegun && !right?.has(toStem(foldWord(word)))))
    .flatMap((word) => guesses?.complete(word).slice(0, mostOffered) ?? []);
  const ways = [known.length < matches.length + phrases.length + leftOut.length ? known.join(' ') : '', ...begun];
  const answers = await Promise.all(ways.map((way) => answerOnce(search, way, { limit: 1 })));
  return ways.filter((_, at) => answers[at]?.answer.outcome === 'found' && answers[at].answer.leftOut.length === 0);
}

/**
 * The pages with the name that is typed; while someone types, or where only the last word is unknown, also those whose
 * names begin so. Words for a topic are no names of its page.
 */
function listNamed(
  { catalog }: OpenSearch,
  typed: string,
  { isTyping }: View,
  leftOut: readonly string[],
): Suggestion[] {
  const named = suggestPages(catalog.pages, typed);
  if (isTyping || beginsName(typed, leftOut)) return named;
  return named.filter(({ page, name, isWhole }) => isWhole && (name === null || page.kind !== 'topic'));
}

/** Whether a finished query may be a name without its last letters: several words, of which but the last is unknown. */
function beginsName(typed: string, leftOut: readonly string[]): boolean {
  const words = typed.trim().split(/\s+/);
  return words.length > 1 && leftOut.length === 1 && leftOut[0] === words.at(-1) && !isAbbreviation(leftOut[0] ?? '');
}

function putNamedFirst(answer: Answer, named: readonly Suggestion[], { kind, limit }: View): Answer {
  const shown = named.filter(({ page }) => !kind || page.kind === kind).slice(0, mostNamed);
  const paths = new Set(shown.map(({ page }) => page.path));
  const first = shown.map((suggestion) => {
    const known = answer.pages.find(({ path }) => path === suggestion.page.path);
    return known ? leadFirst(known) : toFound(suggestion);
  });
  const pages = [...first, ...answer.pages.filter(({ path }) => !paths.has(path))].slice(0, limit);
  const counts = new Map(answer.counts);
  for (const page of first) {
    if (page.places.length === 0) counts.set(page.kind, (counts.get(page.kind) ?? 0) + 1);
  }
  return { ...answer, pages, counts };
}

/** Who names a page is led to its beginning. */
function leadFirst(page: FoundPage): FoundPage {
  const lead = page.places.filter(({ path }) => path === page.path);
  return { ...page, places: [...lead, ...page.places.filter(({ path }) => path !== page.path)] };
}
