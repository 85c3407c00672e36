import type { CandidatePage } from './collect-hits.client.ts';
import type { Page } from '../format/manifest.ts';
import type { TermMatch } from './matches.client.ts';
import { findPhrase } from './word-positions.client.ts';
import { judge, type Judgment } from './rank.client.ts';
import type { RecordText } from './record-text.client.ts';
import { isToldWithout, type Resolved } from './resolve.client.ts';

/** A page with the records on it that answer. */
export interface JudgedPage {
  page: Page;
  score: number;
  /** Those whose text is loaded, the best first. */
  records: { text: RecordText; judgment: Judgment }[];
}

/** What counts for a page besides its best record. */
const worth = {
  /** Many records have all terms: the page is about them. */
  fullRecords: 0.08,
  /** The page has many matching records. */
  size: 0.04,
};

/**
 * Orders pages by their loaded texts, the best first. Pages of which nothing was loaded follow in Pagefind's order, unless
 * only the text tells whether they belong here at all.
 */
export function rankPages(
  pages: readonly CandidatePage[],
  texts: ReadonlyMap<string, RecordText | null>,
  resolved: Resolved,
): JudgedPage[] {
  return pages
    .map((page) => judgePage(page, texts, resolved))
    .filter((page) => page !== null)
    .sort((a, b) => b.score - a.score);
}

function judgePage(
  { page, records, score }: CandidatePage,
  texts: ReadonlyMap<string, RecordText | null>,
  resolved: Resolved,
): JudgedPage | null {
  const { matches, phrases, leftOut } = resolved;
  const all = [...matches, ...phrases];
  const telling = all.flatMap(({ term }) => (term.weak ? [] : (term.alternatives[0]?.words ?? []))).length;
  const judged = records
    .flatMap(({ hit }) => texts.get(hit.id) ?? [])
    .filter((text) => phrases.every((phrase) => hasPhrase(text, phrase)))
    .map((text) => ({ text, judgment: judge(text, all, resolved, page.kind) }))
    .filter(({ judgment }) => leftOut.length === 0 || isToldWithout(resolved) || standsTogether(judgment, telling))
    .sort((a, b) => b.judgment.score - a.judgment.score);
  const [best] = judged;
  if (!best) {
    const textDecides = phrases.length > 0 || leftOut.length > 0;
    return textDecides ? null : { page, score: score / 1000 - 1, records: [] };
  }
  const named = Math.max(...judged.map(({ judgment }) => judgment.nameBonus));
  const full = records.filter((record) => record.coverage > 0.95).length;
  return {
    page,
    score: best.judgment.score + named + worth.fullRecords * Math.log2(1 + full) + worth.size * Math.log2(page.records),
    records: judged,
  };
}

/**
 * Words were left out of the query: a record counts only if it has nearly all of the others, close to each other. Three
 * telling words in one place are no coincidence, even if they are further apart.
 */
function standsTogether({ coverage, spread }: Judgment, telling: number): boolean {
  return coverage >= 0.83 && spread <= (telling >= 3 ? 12 : 6);
}

function hasPhrase({ fields }: RecordText, { term }: TermMatch): boolean {
  const stems = term.alternatives[0]?.stems ?? [];
  return Object.values(fields).some((tokens) => findPhrase(tokens, stems).length > 0);
}
