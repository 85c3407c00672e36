import type { Answer } from './answer.client.ts';
import { collectHits, worthOf, type Candidate, type CandidatePage } from './collect-hits.client.ts';
import { describePage } from './describe-page.client.ts';
import { isNarrowed, type Choice, type Facets } from '../format/facets.ts';
import { rankPages, type JudgedPage } from './rank-pages.client.ts';
import type { Page } from '../format/manifest.ts';
import type { Catalog } from './catalog.client.ts';
import { listReadings } from './readings.client.ts';
import { countValues, datePages, keepTelling, applyFacets, sortByDate } from './apply-facets.client.ts';
import type { RawHit } from './pagefind-index.client.ts';
import type { RecordText } from './record-text.client.ts';
import { isToldWithout, type Resolved } from './resolve.client.ts';
import { foldWord } from '../words/fold.client.ts';
import { isYear } from '../words/query.client.ts';

/** What to show of the pages found. */
export interface View extends Choice {
  /** By relevance unless said otherwise. */
  sort?: 'relevance' | 'date';
  /** How many pages to show. */
  limit: number;
  /** Someone may still be typing: the last word is completed, and pages whose names begin so come first. */
  isTyping?: boolean;
}

/** Loads the text of a record; null when it can't be had. */
export type LoadRecord = (hit: RawHit) => Promise<RecordText | null>;

/** How many records are read to find the best: of one page, and of all. */
const loads = { perPage: 6, all: 12 };
/** How many pages of people are read besides, where a person is asked for. */
const mostPeople = 4;
/** How many pages are read and ordered at a time: listed pages keep their place when more are shown. */
const step = 10;
/** More have to be read when the text decides whether a record matches at all. */
const strictLoads = { perPage: 6, all: 150 };

/** The share of what is left of a query that one place must have; less where much is left of a sentence. */
const leastInOne = { strict: 0.75, ordinary: 0.6, sentence: 0.4 };

/** The share of a question that a place with its answer has. */
const leastTold = 0.7;

export type Found = Pick<Answer, 'pages' | 'counts' | 'facets' | 'readings' | 'isUntold'>;

/**
 * Finds, orders and describes the pages that answer.
 * @param named Pages that will come first by their names, and so are read.
 * @param facets Needed for a view with facets or sorted by date.
 */
export async function findPages(
  resolved: Resolved,
  view: View,
  { pageOf }: Pick<Catalog, 'pageOf'>,
  load: LoadRecord,
  facets: Facets | null,
  named: ReadonlySet<Page>,
): Promise<Found> {
  const { matches, phrases, leftOut, asked } = resolved;
  const strict = phrases.length > 0 || leftOut.length > 0;
  const isShown = ({ page }: { page: Page }): boolean => !view.kind || page.kind === view.kind;
  const all = [...matches, ...phrases];
  const years = matches.filter(({ term }) => isYear(term));
  const required = [...phrases, ...(years.length === 1 ? years : [])];
  const gathered = dropLoose(collectHits(all, required, pageOf), resolved);
  const strictTexts = strict ? await loadTexts(chooseRecords(gathered, strictLoads), load) : null;
  const telling = facets ? keepTelling(strictTexts ? keepAnswers(gathered, strictTexts, resolved) : gathered) : [];
  const narrowed = facets && isNarrowed(view) ? applyFacets(telling, view, facets) : gathered;
  const dates = facets && view.sort === 'date' ? datePages(isNarrowed(view) ? narrowed : telling, facets) : null;
  const shown = narrowed.filter(isShown);
  const people = asked === 'person' ? findPeople(shown) : [];
  // The glossary may stand far behind all that is said with a term that is typed alone.
  const isEarly = ({ page, coverage }: CandidatePage): boolean =>
    named.has(page) || (matches.length < 4 && page.kind === 'overview' && coverage > 0.9);
  const early = [...new Set([...people, ...shown.filter(isEarly)])];
  const inTurn = [...early, ...shown.filter((page) => !early.includes(page))];
  const steps = takeSteps(dates ? sortByDate(shown, dates) : inTurn);
  const toRead = [
    ...recordsToRead(steps, view.limit),
    ...early.flatMap(({ records }) => records.slice(0, loads.perPage)),
  ];
  const texts = strictTexts ?? (await loadTexts(new Set(toRead), load));
  const judged = rankPages(narrowed, texts, resolved);
  const inOrder = dates ? sortByDate(judged, dates) : judged;
  const listed = putTermSecond(
    (strict ? inOrder : sortBySteps(inOrder, steps)).filter(isShown),
    resolved,
    dates !== null,
  ).slice(0, view.limit);
  return {
    pages: listed.map((page) => describePage(page, all, asked, dates?.get(page.page)?.label ?? null)),
    readings: listReadings(listed, matches),
    isUntold: isUntold(listed, resolved),
    counts: countKinds(judged),
    facets: facets && countValues(telling, view, facets),
  };
}

/** Lists the pages with records that have all that is chosen, when nothing is asked; by their titles or dates. */
export async function browsePages(
  hits: readonly RawHit[],
  view: View,
  { pageOf }: Pick<Catalog, 'pageOf'>,
  load: LoadRecord,
  facets: Facets,
): Promise<Found> {
  const records = hits.flatMap((hit) => {
    const page = pageOf.get(hit.id);
    return page ? [{ hit, page, score: 0, coverage: 1 }] : [];
  });
  const all = [...Map.groupBy(records, ({ page }) => page)]
    .map(([page, own]): CandidatePage => ({ page, records: own, coverage: 1, score: 0 }))
    .sort((a, b) => (a.page.title < b.page.title ? -1 : 1));
  const narrowed = applyFacets(all, view, facets);
  const dates = view.sort === 'date' ? datePages(narrowed, facets) : null;
  const shown = (dates ? sortByDate(narrowed, dates) : narrowed)
    .filter(({ page }) => !view.kind || page.kind === view.kind)
    .slice(0, view.limit);
  const texts = await loadTexts(
    shown.flatMap((page) => page.records.slice(0, loads.perPage)),
    load,
  );
  return {
    pages: shown.map(({ page, records: own }) => {
      const read = own.flatMap(({ hit }) => texts.get(hit.id) ?? []);
      const judgment = { score: 0, nameBonus: 0, coverage: 1, spread: 1, tells: false };
      const judged = { page, score: 0, records: read.map((text) => ({ text, judgment })) };
      return describePage(judged, [], null, dates?.get(page)?.label ?? null);
    }),
    readings: [],
    isUntold: false,
    counts: countKinds(narrowed),
    facets: countValues(all, view, facets),
  };
}

function takeSteps(pages: readonly CandidatePage[]): CandidatePage[][] {
  return Array.from({ length: Math.ceil(pages.length / step) }, (_, at) => pages.slice(at * step, (at + 1) * step));
}

/** The most telling records of the first pages, and at least one of each page that is shown. */
function recordsToRead(steps: readonly CandidatePage[][], limit: number): Set<Candidate> {
  const shown = steps.slice(0, Math.ceil(limit / step)).flat();
  return new Set([...chooseRecords(steps[0] ?? [], loads), ...shown.flatMap(({ records }) => records.slice(0, 1))]);
}

/** A person's page says little, so it is not among the first before it is read. */
function findPeople(pages: readonly CandidatePage[]): CandidatePage[] {
  return pages.filter(({ page, coverage }) => page.kind === 'person' && coverage > 0.7).slice(0, mostPeople);
}

/** A term of the glossary that is typed alone comes right after the best that is said with it. */
function putTermSecond(pages: JudgedPage[], { matches, asked }: Resolved, isByDate: boolean): JudgedPage[] {
  const typed = matches.map(({ term }) => term.alternatives[0]?.stems.join(' ') ?? '').join(' ');
  const isTerm = ({ text }: JudgedPage['records'][number]): boolean =>
    text.names.some((name) => name.join(' ') === typed);
  const at = pages.findIndex(({ page, records }) => page.kind === 'overview' && records.some(isTerm));
  const term = pages[at];
  if (asked !== null || isByDate || at < 2 || !term) return pages;
  term.records.sort((a, b) => Number(isTerm(b)) - Number(isTerm(a)));
  return [...pages.slice(0, 1), term, ...pages.slice(1).filter((page) => page !== term)];
}

/** Keeps the order of pages within each step. */
function sortBySteps<T extends { page: Page }>(pages: readonly T[], steps: readonly CandidatePage[][]): T[] {
  const stepOf = new Map(steps.flatMap((own, at) => own.map(({ page }) => [page, at] as const)));
  return [...pages].sort((a, b) => (stepOf.get(a.page) ?? 0) - (stepOf.get(b.page) ?? 0));
}

async function loadTexts(records: Iterable<Candidate>, load: LoadRecord): Promise<Map<string, RecordText | null>> {
  const loading = [...records].map(async ({ hit }): Promise<[string, RecordText | null]> => [hit.id, await load(hit)]);
  return new Map(await Promise.all(loading));
}

/** The records of each page whose texts contain what is required. */
function keepAnswers(
  pages: readonly CandidatePage[],
  texts: ReadonlyMap<string, RecordText | null>,
  resolved: Resolved,
): CandidatePage[] {
  const answers = new Set(
    rankPages(pages, texts, resolved).flatMap(({ records }) => records.map(({ text }): RecordText | null => text)),
  );
  return pages.map((page) => ({
    ...page,
    records: page.records.filter(({ hit }) => answers.has(texts.get(hit.id) ?? null)),
  }));
}

/** Keeps pages that have the greater part of the query; two words, and what is left of others, must be in one place. */
function dropLoose(pages: readonly CandidatePage[], resolved: Resolved): CandidatePage[] {
  const { matches, leftOut, isSentence } = resolved;
  const telling = matches.filter(({ term }) => !term.weak);
  const isMuchLeft = isSentence && telling.length >= leftOut.length + 2;
  const least = leastInOne[!isToldWithout(resolved) ? 'strict' : isMuchLeft ? 'sentence' : 'ordinary'];
  const isNamed = ({ title, names }: Page): boolean =>
    telling.some(({ term }) => foldWord([title, ...names].join(' ')).includes(foldWord(term.typed)));
  return pages.filter(({ page, coverage, records }) => {
    const inOne = Math.max(...records.map((record) => record.coverage));
    if (leftOut.length > 0) return inOne > least;
    // What is said of a page may be apart from its name.
    return coverage >= 0.55 && (inOne >= 0.55 || telling.length !== 2 || isNamed(page));
  });
}

function chooseRecords(pages: readonly CandidatePage[], most: typeof loads): Candidate[] {
  return pages
    .flatMap(({ records }) => records.slice(0, most.perPage))
    .sort((a, b) => worthOf(b) - worthOf(a))
    .slice(0, most.all);
}

/** Whether a number or the holder of a post is asked for, and none of the pages has all of the question with it. */
function isUntold(pages: readonly JudgedPage[], { asksNumber, asksHolder, counted }: Resolved): boolean {
  const records = pages.flatMap(({ records: own }) => own);
  if (asksHolder) return !pages.some(({ page, records: own }) => page.kind === 'person' && own.some(isWhole));
  return asksNumber && counted !== null && !records.some((own) => own.judgment.tells && isWhole(own));
}

function isWhole({ judgment }: JudgedPage['records'][number]): boolean {
  return judgment.coverage >= leastTold;
}

function countKinds(pages: readonly { page: Page }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { page } of pages) counts.set(page.kind, (counts.get(page.kind) ?? 0) + 1);
  return counts;
}
