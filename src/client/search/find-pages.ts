import type { Answer, FoundPage, FoundPlace } from './answer.ts';
import { gatherCandidates, type Candidate, type CandidatePage } from './candidates.ts';
import { makeExcerpt } from './excerpt.ts';
import type { TermMatch } from './matches.ts';
import type { Catalogue } from './manifest.ts';
import { findPhrase } from './places.ts';
import { judge, type Judgement } from './rank.ts';
import { readRecord, type RecordText } from './record-text.ts';
import type { Resolved } from './resolve.ts';
import type { RawHit } from './pagefind-index.ts';

/** What to show of the pages found. */
export interface View {
  /** Only pages of this kind. */
  kind?: string | null | undefined;
  /** How many pages to show. */
  limit: number;
}

export type LoadRecord = (hit: RawHit) => Promise<RecordText | null>;

export const T: any = { elsewhere: 0.3, full: 0.05, prior: 0.02, abs: 0.45, rel: 0.55 };
const loadedPerPage = 6;
const loadedRecords = 48;
const morePlaces = 3;

/** Finds, orders and describes the pages that answer. */
export async function findPages(
  { matches, phrases, leftOut }: Resolved,
  view: View,
  { pageOf }: Catalogue,
  load: LoadRecord,
): Promise<Pick<Answer, 'pages' | 'counts'>> {
  const all = [...matches, ...phrases];
  const gathered = dropLoose(gatherCandidates(matches, phrases, pageOf), leftOut.length > 0);
  const chosen = chooseRecords(gathered.filter(({ page }) => !view.kind || page.kind === view.kind));
  const texts = new Map<string, RecordText | null>(
    await Promise.all(chosen.map(async ({ hit }): Promise<[string, RecordText | null]> => [hit.id, await load(hit)])),
  );
  const judged = gathered
    .map((candidates) => judgePage(candidates, texts, all, phrases, leftOut.length > 0))
    .filter((page) => page !== null)
    .sort((a, b) => b.score - a.score);
  const shown = judged.filter(({ page }) => !view.kind || page.kind === view.kind);
  return {
    pages: shown.slice(0, view.limit).map((page) => describePage(page, all)),
    counts: countKinds(judged),
  };
}

interface JudgedPage {
  page: CandidatePage['page'];
  score: number;
  /** Those whose text is loaded, the best first. */
  records: { text: RecordText; judgement: Judgement }[];
}

/** Keeps pages that have most of what was asked; where words were left out, the rest must stand in one place. */
function dropLoose(pages: readonly CandidatePage[], wordsLeftOut: boolean): CandidatePage[] {
  const best = Math.max(0, ...pages.map(({ coverage }) => coverage));
  return pages.filter(({ coverage, records }) =>
    wordsLeftOut ? records.some((record) => record.coverage > 0.75) : coverage >= Math.max(T.abs, T.rel * best),
  );
}

function chooseRecords(pages: readonly CandidatePage[]): Candidate[] {
  return pages
    .flatMap(({ records }) => records.slice(0, loadedPerPage))
    .sort((a, b) => b.score * b.coverage ** 1.5 - a.score * a.coverage ** 1.5)
    .slice(0, loadedRecords);
}

function judgePage(
  { page, records, coverage, score }: CandidatePage,
  texts: ReadonlyMap<string, RecordText | null>,
  matches: readonly TermMatch[],
  phrases: readonly TermMatch[],
  wordsLeftOut: boolean,
): JudgedPage | null {
  const known = records.filter(({ hit }) => texts.has(hit.id));
  // Not loaded: behind all that are, in the order Pagefind gives.
  if (known.length === 0)
    return phrases.length > 0 || wordsLeftOut ? null : { page, score: score / 1000 - 1, records: [] };
  const judged = known
    .flatMap(({ hit }) => texts.get(hit.id) ?? [])
    .filter((text) => phrases.every((phrase) => hasPhrase(text, phrase)))
    .map((text) => ({ text, judgement: judge(text, matches) }))
    .filter(({ judgement }) => !wordsLeftOut || (judgement.coverage >= 0.8 && judgement.nearness >= 0.1))
    .sort((a, b) => b.judgement.score - a.judgement.score);
  const [best] = judged;
  if (!best) return phrases.length > 0 || wordsLeftOut ? null : { page, score: 0, records: [] };
  const elsewhere = Math.max(0, coverage - best.judgement.coverage);
  const named = Math.max(...judged.map(({ judgement }) => judgement.nameBonus));
  const full = records.filter((record) => record.coverage > 0.95).length;
  return {
    page,
    score:
      best.judgement.score +
      named +
      T.elsewhere * elsewhere +
      T.full * Math.log2(1 + full) +
      T.prior * Math.log2(page.records),
    records: judged,
  };
}

function hasPhrase({ fields }: RecordText, { term }: TermMatch): boolean {
  const stems = term.alternatives[0]?.stems ?? [];
  return Object.values(fields).some((tokens) => findPhrase(tokens, stems).length > 0);
}

function describePage({ page, records }: JudgedPage, matches: readonly TermMatch[]): FoundPage {
  const best = records[0]?.judgement.score ?? 0;
  const worthwhile = records.filter(({ judgement }, at) => at === 0 || judgement.score >= 0.5 * best);
  const places = worthwhile.slice(0, 1 + morePlaces).map(({ text }): FoundPlace => ({
    path: text.path,
    title: text.section,
    statement: text.statement,
    excerpt: makeExcerpt(text.content, matches),
  }));
  return { ...page, alsoNamed: usedAliases(records, matches), places };
}

/** The other names of the page that the query used. */
function usedAliases(records: JudgedPage['records'], matches: readonly TermMatch[]): string[] {
  const lead = records.find(({ text }) => text.isLead)?.text;
  const stems = new Set(matches.flatMap(({ term }) => term.alternatives.flatMap((alternative) => alternative.stems)));
  return (lead?.aliases ?? []).filter((_, at) => lead?.names[at + 1]?.every((stem) => stems.has(stem)));
}

function countKinds(pages: readonly JudgedPage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { page } of pages) counts.set(page.kind, (counts.get(page.kind) ?? 0) + 1);
  return counts;
}
