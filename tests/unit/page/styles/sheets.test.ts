import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const sheets = (readdirSync('src', { recursive: true }) as string[])
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), css: readFileSync(join('src', path), 'utf8') }));

/** What a pattern finds in the sheets, with the sheet that has it. */
const find = (pattern: RegExp) =>
  sheets.flatMap(({ path, css }) => [...css.matchAll(pattern)].map(([found]) => `${path}: ${found}`));

describe('The style sheets', () => {
  it('change the layout at the six widths that tokens.css tells, in range syntax', () => {
    const told = [...(sheets.find(({ path }) => path.endsWith('tokens.css'))?.css.matchAll(/\b(\d+rem): /g) ?? [])];
    expect(told).toHaveLength(6);
    const widths = told.map(([, width]) => width).join('|');
    expect(find(/@media[^{]*\b(?:min|max)-width/g)).toEqual([]);
    expect(find(/@media[^{]*\bwidth\b[^{]*/g)).not.toEqual([]);
    expect(find(new RegExp(`@media[^{]*\\bwidth (?!(?:>=|<) (?:${widths})\\))[^{]*`, 'g'))).toEqual([]);
  });

  it('take the size of a target and the radius of a corner from the tokens', () => {
    expect(find(/(?<!--target: )\b44px|(?<!--radius: )\b6px/g)).toEqual([]);
  });

  it('tell the order of the layers once', () => {
    expect(find(/@layer [^;{]+;/g)).toHaveLength(1);
  });
});
