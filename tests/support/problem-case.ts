import { expect, it } from 'vitest';
import { encode, loadSmallContent, type Change } from './small-content.ts';

/** What an author did, the change, where each problem stands and its code, and what the (first) message says. */
export type ProblemCase = readonly [
  title: string,
  changes: Readonly<Record<string, Change>>,
  places: string | readonly string[],
  ...says: string[],
];

/** One test for each case: exactly these problems at exactly these places, and nothing besides. */
export function testProblems(cases: readonly ProblemCase[]): void {
  for (const [title, changes, places, ...says] of cases) {
    it(title, () => {
      const { problems } = loadSmallContent(changes);
      const found = problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
      expect(found).toEqual([places].flat());
      for (const words of says) expect(problems[0]?.message).toContain(words);
    });
  }
}

/** A file of the given text, in place of what the small content has. */
export function text(content: string): Uint8Array {
  return encode(content);
}
