import { formatDate } from '../../words/format-date.ts';
import type { Reference } from '../../reference/reference.ts';
import { nameOf } from '../../reference/names-of.ts';
import type { ListedFigure } from './list-figures.ts';
import { words } from '../../words/words.ts';

/** Figures that may be compared in a drawing; at least two. */
export type Comparison = readonly ListedFigure[];

/**
 * The sets of figures that can be compared: the same measure, unit and date, by the same account in the same source,
 * one for each entry, and each a single number with the same hedge (or each without). A figure without a date can't be
 * compared: it may be of a different time.
 */
export function findComparisons(figures: readonly ListedFigure[]): Comparison[] {
  const candidates = figures.filter(({ number, form }) => number !== null && form.split('#').length === 2);
  const sets = Map.groupBy(candidates, keyOf);
  sets.delete(null);
  return [...sets.values()].filter((set) => {
    const entries = new Set(set.map(({ entry }) => entry.id));
    return set.length > 1 && entries.size === set.length && set.some(({ number }) => number !== 0);
  });
}

/** How long the bar of each compared figure is, in percent of the longest, by the figure's id. */
export function measureBars(comparisons: readonly Comparison[]): Map<string, number> {
  return new Map(
    comparisons.flatMap((set) => {
      const longest = Math.max(...set.map(({ number }) => number ?? 0));
      return set.map(({ id, number }) => [id, Math.round(((number ?? 0) / longest) * 1000) / 10] as const);
    }),
  );
}

/** What the bars of a set show: `Bars compare: Revenue, fiscal 2020, as given by Jane Doe.` */
export function describeComparison(reference: Reference, [first]: Comparison): string {
  if (!first?.figure.asOf) return '';
  const { measure, asOf, account } = first.figure;
  return words.barsCompare(measure, formatDate(asOf), nameOf(reference, account));
}

function keyOf({ figure, unit, form }: ListedFigure): string | null {
  if (!figure.asOf) return null;
  const sources = [...new Set(figure.refs.map(({ source }) => source))].sort();
  return JSON.stringify([figure.measure.toLowerCase(), unit, form, figure.asOf.written, figure.account, sources]);
}
