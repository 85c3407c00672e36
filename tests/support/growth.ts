import process from 'node:process';
import { expect } from 'vitest';
import type { Reference } from '../../src/model/reference.ts';
import { generateReference } from '../bench/generate-reference.ts';

const [few, many] = [250, 1000];
const runs = 3;
/** Times what n log n allows: times vary, and the fourfold that growth with the square of n adds is still seen. */
const slack = { factor: 2.2, milliseconds: 30 };

/**
 * Expects that work on the content of 1,000 entries takes no longer than n log n gives from 250. Every run has content
 * of its own, because the model keeps what it has derived.
 * @param texts Texts of the real content, for its words.
 */
export function expectGrowthOfSorting(texts: readonly string[], work: (reference: Reference) => unknown): void {
  const measure = (count: number): number => {
    const reference = generateReference(count, texts);
    // The processor's time: a machine that does other things as well makes the clock's look long.
    const started = process.cpuUsage();
    work(reference);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  measure(few);
  const times = Array.from({ length: runs }, () => ({ few: measure(few), many: measure(many) }));
  const growth = (many * Math.log(many)) / (few * Math.log(few));
  const allowed = slack.factor * growth * Math.min(...times.map((time) => time.few)) + slack.milliseconds;
  expect(Math.min(...times.map((time) => time.many))).toBeLessThan(allowed);
}
