import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem, problemTexts, sortProblems, type Problem } from '../../../src/model/problems.ts';

describe('The table of problems', () => {
  it('has a test for every problem', () => {
    const tests = readdirSync(import.meta.dirname)
      .filter((name) => /^problems-.*\.test\.ts$/.test(name))
      .map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))
      .join('\n');
    const shown = new Set([...tests.matchAll(/:\d+:\d+ ([a-z0-9-]+)/g)].map((match) => match[1]));
    expect(Object.keys(problemTexts).filter((code) => !shown.has(code))).toEqual([]);
  });

  it('is sorted by file, line and column, and says nothing twice', () => {
    const at = (file: string, line: number, column: number): Problem => {
      return { file, line, column, code: 'empty-file', message: 'x' };
    };
    const sorted = sortProblems([
      at('b.mdx', 1, 1),
      at('a.mdx', 10, 1),
      at('a.mdx', 9, 12),
      at('a.mdx', 9, 3),
      at('b.mdx', 1, 1),
    ]);
    expect(sorted.map((problem) => formatProblem(problem))).toEqual([
      'content/a.mdx:9:3 x',
      'content/a.mdx:9:12 x',
      'content/a.mdx:10:1 x',
      'content/b.mdx:1:1 x',
    ]);
  });
});
