import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'vitest';
import type { Reference } from '../../src/reference/reference.ts';
import { generateReference } from '../bench/generate-reference.ts';

const [few, many] = [250, 2000];
const mostRuns = 5;
/** Times what n log n allows: times vary, and the eightfold that growth with the square of n adds is still seen. */
const slack = { factor: 2, milliseconds: 10 };

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * Expects that work on the content of 2,000 entries takes no longer than n log n gives from 250. Every measurement has
 * content of its own, because the model keeps what it has derived.
 * @param texts Texts of the real content, for its words.
 */
export function expectGrowthOfSorting(texts: readonly string[], work: (reference: Reference) => unknown): void {
  const measure = (count: number): number => {
    const reference = generateReference(count, texts);
    // The time of this thread alone, without clearing up after what was made for it: the clock's also holds what else
    // the machine does.
    collectGarbage();
    const started = process.threadCpuUsage();
    work(reference);
    const { user, system } = process.threadCpuUsage(started);
    return (user + system) / 1000;
  };
  measure(few);
  const growth = (many * Math.log(many)) / (few * Math.log(few));
  // One pair of measurements that shows it is enough: other work on the machine makes a time longer, never shorter.
  const shares: number[] = [];
  do {
    const allowed = slack.factor * growth * measure(few) + slack.milliseconds;
    shares.push(measure(many) / allowed);
  } while (shares.length < mostRuns && !(Math.min(...shares) < 1));
  expect(Math.min(...shares)).toBeLessThan(1);
}
