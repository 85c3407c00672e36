import { describe, expect, it } from 'vitest';
import { addressPattern, files, paths } from '../../../../src/reference/addresses.ts';
import { makeFigureTables } from '../../../../src/views/figures/figure-tables.ts';
import { layOutFigures, mostRows } from '../../../../src/views/figures/page-figures.ts';
import { generateReference } from '../../../bench/generate-reference.ts';
import { withFigures } from '../../../support/content/with-figures.ts';

const realTexts = ['The company told the government that trade in energy needs rules.', 'The rules of trade are old.'];

describe('The pages of figures', () => {
  it('are one as long as all figures fit', () => {
    const tables = makeFigureTables(withFigures({ value: '45%' }, { value: '$5' }));
    const pages = layOutFigures(tables, 2);
    expect(pages.map(({ path }) => path)).toEqual([paths.figures]);
    expect(pages[0]?.contents.map(({ to }) => to)).toEqual(['#amounts', '#shares']);
  });

  it('are beyond that a list of the tables, and pages of each table', () => {
    const shares = ['1%', '2%', '3%'].map((value) => ({ measure: 'Share', value }));
    const pages = layOutFigures(makeFigureTables(withFigures({ value: '$5' }, ...shares)), 2);
    expect(pages.map(({ path, tables }) => [path, tables.flatMap(({ rows }) => rows).length])).toEqual([
      [paths.figures, 0],
      [`${paths.figures}amounts/`, 1],
      [`${paths.figures}shares/`, 2],
      [`${paths.figures}shares/2/`, 1],
    ]);
    expect(pages[0]?.contents).toEqual([
      { title: 'Other amounts of money', count: 1, to: `${paths.figures}amounts/` },
      { title: 'Shares', count: 3, to: `${paths.figures}shares/` },
    ]);
    expect(pages.at(-1)?.parts.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('have each figure of 1,000 entries once, on pages short enough to read', () => {
    const reference = generateReference(1000, realTexts);
    const pages = layOutFigures(makeFigureTables(reference));
    const shown = pages.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.map(({ id }) => id)));
    const total = [...reference.entries.values()].flatMap(({ keyFigures }) => keyFigures).length;
    expect(total).toBeGreaterThan(mostRows);
    expect(new Set(shown).size).toBe(total);
    expect(shown).toHaveLength(total);
    expect(pages.map(({ tables }) => tables.flatMap(({ rows }) => rows).length).filter((n) => n > mostRows)).toEqual(
      [],
    );
    expect(pages.map(({ path }) => path).filter((path) => !addressPattern.test(path))).toEqual([]);
    expect(files.figures.startsWith(paths.figures)).toBe(false);
  });
});
