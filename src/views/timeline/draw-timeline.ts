import { drawItems, type Lane } from './draw-items.ts';
import type { Timeline, YearGroup } from './list-items.ts';
import { makeTimeScale, type TimeScale } from './time-scale.ts';
import { spanOf } from '../../text/time-span.ts';

/** A drawing in its own units. */
export type Drawing = { width: number; height: number; axis: number } & (
  { kind: 'items'; scale: TimeScale; lanes: Lane[] } | { kind: 'counts'; columns: Column[] }
);

/** The number of items in a year or decade. */
interface Column {
  /** The first year's group in the list. */
  group: string;
  label: string;
  count: number;
  left: number;
  width: number;
  top: number;
  height: number;
}

/** At 768 pixels of window one unit of the narrow drawing is about nine tenths of a pixel; so is one of the wide at 1088. */
export const drawingWidth = 820;
export const wideDrawingWidth = 1100;
/** More items than this are counted, not drawn. */
const mostItems = 60;
const mostColumns = 14;
const margin = 6;
const axis = 52;
const tallest = 180;

/** Draws every item, or how many there are in each year or decade where there are too many to tell apart. */
export function drawTimeline(timeline: Timeline, { width = drawingWidth, listed = 'below' } = {}): Drawing {
  const { items } = timeline;
  if (items.length > mostItems) return drawCounts([...timeline.past, ...timeline.ahead], width);
  const spans = items.map(({ date }) => spanOf(date));
  const scale = makeTimeScale(spans, margin, width - margin);
  const { lanes, bottom } = drawItems(items, scale, { top: axis, right: width, listed });
  return { kind: 'items', width, height: Math.ceil(bottom + margin), axis, scale, lanes };
}

function drawCounts(groups: readonly YearGroup[], full: number): Drawing {
  const inOrder = groups.toSorted((a, b) => a.year - b.year);
  // Years, decades, or centuries: as fine as there is room for.
  const size = [1, 10, 100].find((years) => countBins(inOrder, years) <= mostColumns) ?? 1000;
  const bins = [...Map.groupBy(inOrder, ({ year }) => Math.floor(year / size) * size)].map(([year, own]) => ({
    label: size === 1 ? String(year) : `${year}–${year + size - 1}`,
    group: own[0]?.id ?? '',
    count: own.reduce((sum, { items }) => sum + items.length, 0),
  }));
  const most = Math.max(...bins.map(({ count }) => count));
  const width = full / bins.length;
  const columns = bins.map((bin, at): Column => {
    const height = Math.max(2, (bin.count / most) * tallest);
    return { ...bin, left: at * width + 2, width: width - 4, top: axis + tallest - height, height };
  });
  return { kind: 'counts', width: full, height: axis + tallest + axis, axis: axis + tallest, columns };
}

function countBins(groups: readonly YearGroup[], size: number): number {
  return new Set(groups.map(({ year }) => Math.floor(year / size))).size;
}
