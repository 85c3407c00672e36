import type { Reference } from '../../reference/reference.ts';
import { findComparisons, measureBars, type Comparison } from './compare-figures.ts';
import { listFigures, type ListedFigure } from './list-figures.ts';
import { headOf, type UnitKind } from '../../text/read-value.ts';
import { words } from '../../words/words.ts';

/** Figures that measure the same kind of thing. */
export interface FigureTable {
  /** Its fragment, and the name of its page where it has one. */
  id: string;
  title: string;
  rows: FigureRow[];
  /** What the bars in the rows compare; mostly nothing. */
  comparisons: Comparison[];
}

interface FigureRow extends ListedFigure {
  /** Its rank when the rows are sorted by value, unit by unit; null if it has no number. */
  rank: number | null;
  /** Length of its bar in percent; null for a figure that is not comparable with any other. */
  bar: number | null;
}

type TableId = keyof typeof words.figureTables;

/** Measures for which several entries give figures. The first rule that fits takes the figure. */
const byMeasure: { id: TableId; fits: (figure: ListedFigure) => boolean }[] = [
  {
    id: 'employees',
    // "Employees who took part" in something does not measure a company.
    fits: ({ kind, figure }) =>
      kind === 'people' && /^(?:.+[’']s? )?(?:employees|workers|workforce|staff)(?! who\b)/i.test(figure.measure),
  },
  {
    id: 'revenue',
    fits: ({ kind, figure }) => kind === 'money' && /\b(?:revenue|sales|turnover)\b/i.test(figure.measure),
  },
  {
    id: 'investment',
    fits: ({ kind, figure }) => kind === 'money' && /\binvest/i.test(figure.measure),
  },
  {
    id: 'emissions',
    fits: ({ unit, figure }) => unit !== 'rank' && /\bemissions?\b/i.test(figure.measure),
  },
  {
    id: 'sites',
    fits: ({ kind, figure }) =>
      kind === 'count' &&
      /\b(?:centers|facilities|factories|laboratories|locations|offices|plants|sites)$/i.test(headOf(figure.measure)),
  },
];

/** The tables for figures that no rule takes, in this order. */
const byKind: Record<UnitKind, TableId> = {
  money: 'amounts',
  people: 'people',
  share: 'shares',
  count: 'counts',
  other: 'other',
};

/**
 * The figures of the reference in tables, each figure in exactly one: by what they measure if at least two measure it,
 * otherwise by the kind of their unit. Empty tables are left out; rows are in the order of `listFigures`.
 */
export function makeFigureTables(reference: Reference): FigureTable[] {
  const figures = listFigures(reference);
  const fitting = Map.groupBy(figures, (figure) => byMeasure.find(({ fits }) => fits(figure))?.id);
  const isGathered = (id: TableId) => (fitting.get(id)?.length ?? 0) > 1;
  const places = new Map([...fitting].flatMap(([id, set]) => set.map((figure) => [figure, id] as const)));
  const grouped = Map.groupBy(figures, (figure) => {
    const id = places.get(figure);
    return id && isGathered(id) ? id : byKind[figure.kind];
  });
  return [...byMeasure.map(({ id }) => id), ...Object.values(byKind)].flatMap((id) => {
    const rows = grouped.get(id);
    return rows ? [makeTable(id, words.figureTables[id], rows)] : [];
  });
}

function makeTable(id: string, title: string, figures: readonly ListedFigure[]): FigureTable {
  const comparisons = findComparisons(figures);
  const bars = measureBars(comparisons);
  const ranks = new Map(
    figures
      .filter(({ number }) => number !== null)
      .sort((a, b) => compareTexts(a.unit, b.unit) || (a.number ?? 0) - (b.number ?? 0))
      .map((figure, at) => [figure, at + 1]),
  );
  const rows = figures.map((figure) => ({
    ...figure,
    rank: ranks.get(figure) ?? null,
    bar: bars.get(figure.id) ?? null,
  }));
  return { id, title, rows, comparisons };
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
