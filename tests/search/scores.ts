import type { JudgedQuery } from './judge-answer.ts';

interface Tally {
  queries: number;
  first: number;
  amongThree: number;
  rightPlace: number;
  reciprocalRanks: number;
}

type Measure = 'first' | 'amongThree' | 'rightPlace';

/** Counts how judged queries were answered, by type of query. */
export class Scores {
  readonly tallies = new Map<string, Tally>();
  readonly misses: string[] = [];
  readonly #answeredNegatives: JudgedQuery[] = [];

  /** `at` is the rank of the first right answer from 0, or -1; `shown` is where the first result led. */
  add({ q, type }: JudgedQuery, at: number, rightPlace: boolean, shown: string): void {
    const tally = this.#tallyOf(type);
    tally.queries++;
    if (at === 0) tally.first++;
    if (at >= 0 && at < 3) tally.amongThree++;
    if (at >= 0) tally.reciprocalRanks += 1 / (at + 1);
    if (rightPlace) tally.rightPlace++;
    const place = rightPlace ? '' : ', no right place among the first three';
    if (at !== 0 || !rightPlace)
      this.misses.push(`${type}: ${q}: rank ${at < 0 ? 'none' : at + 1}${place}; first ${shown}`);
  }

  /** A query that must find nothing. */
  addNegative(query: JudgedQuery, foundNothing: boolean): void {
    const tally = this.#tallyOf(query.type);
    tally.queries++;
    if (!foundNothing) {
      this.#answeredNegatives.push(query);
      this.misses.push(`${query.type}: ${query.q}: found something`);
      return;
    }
    tally.first++;
    tally.amongThree++;
    tally.rightPlace++;
    tally.reciprocalRanks++;
  }

  /** Share of all queries. */
  share(measure: Measure): number {
    const all = this.total();
    return all[measure] / all.queries;
  }

  /** Queries without any word of the site that were answered all the same. */
  strictNegativesAnswered(): string[] {
    return this.#answeredNegatives.filter(({ grade_note: note }) => !note?.startsWith('SOFT')).map(({ q }) => q);
  }

  total(): Tally {
    const all = { queries: 0, first: 0, amongThree: 0, rightPlace: 0, reciprocalRanks: 0 };
    for (const tally of this.tallies.values()) {
      for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += tally[key];
    }
    return all;
  }

  #tallyOf(type: string): Tally {
    const known = this.tallies.get(type);
    if (known) return known;
    const tally = { queries: 0, first: 0, amongThree: 0, rightPlace: 0, reciprocalRanks: 0 };
    this.tallies.set(type, tally);
    return tally;
  }
}

/** The table of scores and the list of misses, as text. */
export function describeScores(scores: Scores): string {
  const rows = [...scores.tallies, ['all', scores.total()] as const].map(([type, tally]) =>
    [
      type.padEnd(12),
      String(tally.queries).padStart(8),
      ...(['first', 'amongThree', 'rightPlace'] as const).map((key) => percent(tally[key], tally.queries).padStart(12)),
      (tally.reciprocalRanks / tally.queries).toFixed(3).padStart(8),
    ].join(''),
  );
  const head = `${'type'.padEnd(12)}${'queries'.padStart(8)}${['rank 1', 'top 3', 'right place'].map((word) => word.padStart(12)).join('')}${'MRR'.padStart(8)}`;
  return [head, ...rows, '', `Misses (${scores.misses.length}):`, ...scores.misses].join('\n');
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
