import type { TermMatch } from './matches.client.ts';
import type { Page } from '../format/manifest.ts';
import type { RawHit } from './pagefind-index.client.ts';

/** A candidate record, before its text is loaded. */
export interface Candidate {
  hit: RawHit;
  page: Page;
  /** Sum of what Pagefind gives for each term, less for each term that is missing. */
  score: number;
  /** Share of the query's weight that is in it. */
  coverage: number;
}

/** A page with the candidates on it. */
export interface CandidatePage {
  page: Page;
  /** The best first. */
  records: Candidate[];
  /** Share of the query's weight that is anywhere on the page. */
  coverage: number;
  score: number;
}

/**
 * Collects the records of all matches by page, the best first.
 * @param required Those of all without which a record is left out.
 */
export function collectHits(
  all: readonly TermMatch[],
  required: readonly TermMatch[],
  pageOf: ReadonlyMap<string, Page>,
): CandidatePage[] {
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  const byPage = new Map<Page, Map<string, Candidate>>();
  const foundOnPage = new Map<Page, Set<TermMatch>>();
  for (const match of all) {
    for (const [id, { hit, score }] of match.records) {
      const page = pageOf.get(id);
      if (!page || !required.every(({ records }) => records.has(id))) continue;
      const records = byPage.get(page) ?? new Map<string, Candidate>();
      const candidate = records.get(id) ?? { hit, page, score: 0, coverage: 0 };
      candidate.score += score;
      candidate.coverage += match.weight / total;
      byPage.set(page, records.set(id, candidate));
      foundOnPage.set(page, (foundOnPage.get(page) ?? new Set()).add(match));
    }
  }
  return [...byPage]
    .map(([page, records]) => {
      const ordered = [...records.values()].sort((a, b) => worthOf(b) - worthOf(a));
      const found = [...(foundOnPage.get(page) ?? [])].reduce((sum, { weight }) => sum + weight, 0);
      return { page, records: ordered, coverage: found / total, score: ordered[0] ? worthOf(ordered[0]) : 0 };
    })
    .sort((a, b) => b.score - a.score);
}

/** Orders records before their text is loaded. */
export function worthOf({ score, coverage }: Candidate): number {
  return score * coverage ** 1.5;
}
