import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { formatProblem, listProblems, problemTexts, sortProblems, type Problem } from '../../../src/text/problems.ts';

const at = (file: string, line: number, column: number): Problem => {
  return { file, line, column, code: 'empty-file', message: 'x' };
};

describe('The table of problems', () => {
  it('has a test for every problem, which holds its message to some words', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => /^problems-.*\.test\.ts$/.test(name));
    const shown = new Set<string>();
    for (const name of files) {
      const text = readFileSync(join(import.meta.dirname, name), 'utf8');
      const visit = (node: ts.Node): void => {
        // A case: title, changes, places with their codes, and words of the first message.
        const [, , places, words] = ts.isArrayLiteralExpression(node) ? node.elements : [];
        const code = places && /:\d+:\d+ ([a-z0-9-]+)/.exec(places.getText())?.[1];
        if (code && words) shown.add(code);
        // Or a place with code and message in one.
        const whole = ts.isStringLiteralLike(node) && /:\d+:\d+ ([a-z0-9-]+): .{12}/.exec(node.text)?.[1];
        if (whole) shown.add(whole);
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
    }
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
