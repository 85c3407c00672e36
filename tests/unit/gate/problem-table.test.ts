import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem, listProblems, problemTexts, sortProblems, type Problem } from '../../../src/text/problems.ts';

const place = /:?\d+:\d+ ([a-z0-9-]+)(?:: .|['`]\]?,\s+['`])/g;
const at = (file: string, line: number, column: number): Problem => {
  return { file, line, column, code: 'empty-file', message: 'x' };
};

describe('The table of problems', () => {
  it('has a test for every problem, which holds its message to some words', () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
    const told = files
      .filter((name) => name.includes('problems'))
      .map((name) => join(import.meta.dirname, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path, 'utf8'));
    // A place with the code of its problem, followed by words of the message, or by a text that holds them.
    const shown = new Set(told.flatMap((text) => [...text.matchAll(place)].map(([, code]) => code)));
    expect(Object.keys(problemTexts).filter((code) => !shown.has(code))).toEqual([]);
  });

  it('shows twenty of a kind, and counts the others', () => {
    const many = Array.from({ length: 30 }, (_, at): Problem => {
      return { file: 'a.mdx', line: at + 1, column: 1, code: 'empty-link', message: 'x' };
    });
    const lines = listProblems([...many, { ...at('b.mdx', 1, 1), message: 'y' }]).split('\n');
    expect(lines).toHaveLength(22);
    expect(lines.slice(-3)).toEqual(['content/a.mdx:20:1 x', '  ... and 10 more of this kind', 'content/b.mdx:1:1 y']);
  });

  it('is sorted by file, line and column, and says nothing twice', () => {
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
