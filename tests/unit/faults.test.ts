import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemTexts } from '../../src/text/problems.ts';

/** `tests/faults.tsv`: what may go wrong, what must be seen then, and what proves it. */
const rows = readFileSync('tests/faults.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));
const suites = new Set(
  readdirSync('tests/proof/suites').flatMap((file) =>
    [...readFileSync(`tests/proof/suites/${file}`, 'utf8').matchAll(/^ {2}name: '([a-z-]+)'/gm)].map(
      ([, name]) => name,
    ),
  ),
);

/**
 * Whether there is such a proof: a problem of the check, each of which has a test; words of a test's title or table;
 * a suite of `npm run proof`; or a reason why there is none.
 */
function isThere(proof: string): boolean {
  const [, kind, rest = ''] = /^(problem|suite|none:) (.+)$/.exec(proof) ?? [];
  if (kind === 'problem') return Object.hasOwn(problemTexts, rest);
  if (kind === 'suite') return suites.has(rest);
  if (kind === 'none:') return rest.length > 20;
  const [file = '', words = ''] = proof.split(' > ');
  return words !== '' && existsSync(file) && readFileSync(file, 'utf8').includes(words);
}

describe('The table of faults', () => {
  it('names each once, with what must be seen', () => {
    const ids = rows.map(([id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(rows.filter(([id = '', fault, seen]) => !/^[A-Z]-\d\d$/.test(id) || !fault || !seen)).toEqual([]);
  });

  it('names for each a proof that there is', () => {
    expect(rows.filter(([, , , proof = '']) => !isThere(proof)).map((row) => row.join(' | '))).toEqual([]);
  });

  it('leaves few without one', () => {
    expect(rows.filter(([, , , proof]) => proof?.startsWith('none:')).length).toBeLessThan(rows.length / 20);
  });
});
