import type { Reference } from '../../reference/reference.ts';
import { findComparisons, measureBars, type Comparison } from './compare-figures.ts';
import { listFigures, type ListedFigure } from './list-figures.ts';
import { headOf, type UnitKind } from '../../text/read-value.ts';

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

/** Measures for which several entries give figures. The first rule that fits takes the figure. */
const byMeasure: { id: string; title: string; fits: (figure: ListedFigure) => boolean }[] = [
  {
    id: 'employees',
    title: 'Employees',
    // "Employees who took part" in something does not measure a company.
    fits: ({ kind, figure }) =>
      kind === 'people' && /^(?:.+[’']s? )?(?:employees|workers|workforce|staff)(?! who\b)/i.test(figure.measure),
  },
  {
    id: 'revenue',
    title: 'Revenue',
    fits: ({ kind, figure }) => kind === 'money' && /\b(?:revenue|sales|turnover)\b/i.test(figure.measure),
  },
  {
    id: 'investment',
    title: 'Investment',
    fits: ({ kind, figure }) => kind === 'money' && /\binvest/i.test(figure.measure),
  },
  {
    id: 'emissions',
    title: 'Emissions',
    fits: ({ unit, figure }) => unit !== 'rank' && /\bemissions?\b/i.test(figure.measure),
  },
  {
    id: 'sites',
    title: 'Sites',
    fits: ({ kind, figure }) =>
      kind === 'count' &&
      /\b(?:centers|facilities|factories|laboratories|locations|offices|plants|sites)$/i.test(headOf(figure.measure)),
  },
];

/** The tables for figures that no rule takes, in this order. */
const byKind: Record<UnitKind, { id: string; title: string }> = {
  money: { id: 'amounts', title: 'Other amounts of money' },
  people: { id: 'people', title: 'Other numbers of people and jobs' },
  share: { id: 'shares', title: 'Shares' },
  count: { id: 'counts', title: 'Other counts' },
  other: { id: 'other', title: 'Other figures' },
};

/**
 * The figures of the reference in tables, each figure in exactly one: by what they measure if at least two measure it,
 * otherwise by the kind of their unit. Empty tables are left out; rows are in the order of `listFigures`.
 */
export function makeFigureTables(reference: Reference): FigureTable[] {
  const figures = listFigures(reference);
  const fitting = Map.groupBy(figures, (figure) => byMeasure.find(({ fits }) => fits(figure))?.id);
  const isGathered = (id: string | undefined) => id !== undefined && (fitting.get(id)?.length ?? 0) > 1;
  const places = new Map([...fitting].flatMap(([id, set]) => set.map((figure) => [figure, id] as const)));
  const grouped = Map.groupBy(figures, (figure) => {
    const id = places.get(figure);
    return isGathered(id) ? id : byKind[figure.kind].id;
  });
  return [...byMeasure, ...Object.values(byKind)].flatMap(({ id, title }) => {
    const rows = grouped.get(id);
    return rows ? [makeTable(id, title, rows)] : [];
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
