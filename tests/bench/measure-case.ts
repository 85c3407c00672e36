import type { Browser } from 'playwright-core';
import type { Contestant } from './contestants.ts';
import { countBytes, measureTimes, type ByteCounts } from './measure.ts';
import type { Painted } from './watch-paint.ts';

/** Some content, with the searches that find it. */
export interface BenchCase {
  name: string;
  pageCount: number;
  queries: readonly string[];
  contestants: readonly Contestant[];
}

/** What one search of one content cost. */
export interface CaseResult {
  caseName: string;
  pageCount: number;
  searchName: string;
  isOwn: boolean;
  bytes: ByteCounts;
  /** As it is, and with the processor slowed. */
  times: { full: Painted[]; slowed: Painted[] };
  index: { bytes: number; files: number };
}

/** How many times the processor is slowed for the second measurement of times. */
export const slowdown = 4;

/** Measures all of a case; tells what it is doing, as it takes minutes. */
export async function measureCase(browser: Browser, { name, pageCount, queries, contestants }: BenchCase) {
  const results: CaseResult[] = [];
  for (const contestant of contestants) {
    const about = `${name}, ${contestant.name}`;
    console.log(`${about}: counting bytes of ${queries.length} searches`);
    const bytes = await countBytes(browser, contestant, queries);
    console.log(`${about}: timing`);
    const full = await measureTimes(browser, contestant, queries, 1);
    console.log(`${about}: timing with the processor slowed ${slowdown} times`);
    const slowed = await measureTimes(browser, contestant, queries, slowdown);
    const index = [...contestant.files].filter(([path]) => contestant.isSearchFile(path));
    results.push({
      caseName: name,
      pageCount,
      searchName: contestant.name,
      isOwn: contestant.watch === 'own',
      bytes,
      times: { full, slowed },
      index: { bytes: index.reduce((sum, [, content]) => sum + content.length, 0), files: index.length },
    });
  }
  return results;
}
