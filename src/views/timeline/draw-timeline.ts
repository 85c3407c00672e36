import { entryKinds, type EntryKind } from '../../reference/reference.ts';
import { spanOf } from '../../text/time-span.ts';
import { isGroup, type Timeline, type TimelineRow, type YearGroup } from './list-items.ts';
import { makeTimeScale, type TimeScale } from './time-scale.ts';

/** A drawing in its own units. */
export type Drawing = { width: number; height: number } & (
  { kind: 'marks'; scale: TimeScale; lanes: Lane[]; bottom: number } | { kind: 'counts'; columns: Column[] }
);

interface Lane {
  kind: EntryKind;
  top: number;
  marks: Mark[];
}

/** The mark of one row: a dot or bar for one item, a circle with their number for several of one date. */
interface Mark {
  row: TimelineRow;
  left: number;
  width: number;
  /** Its middle. */
  x: number;
  y: number;
}

/** How many items begin in a stretch of years. */
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

/** In pixels: on a window of 768 a unit of the wide drawing is no less than 0.86 pixels, and its letters have 12. */
export const widths = { narrow: 340, wide: 860 };
/** The least room for a pointer, around each mark. */
export const hitSize = 26;
export const dotSize = 11;
/** Where the line of years is at the top; the other is as far from the bottom. */
export const axisHeight = 30;
const laneHead = 24;
const laneGap = 6;
const margin = 20;
/** More rows than this are counted, not drawn. */
const mostRows = 120;
const mostColumns = { narrow: 5, wide: 14 };
const tallest = 140;

/** Draws every row of the timeline, or how many items each stretch of years has where these are too many. */
export function drawTimeline(timeline: Timeline, size: keyof typeof widths = 'wide'): Drawing {
  const width = widths[size];
  const rows = [...timeline.past, ...timeline.ahead].flatMap((group) => group.rows);
  if (rows.length > mostRows) return drawCounts([...timeline.past, ...timeline.ahead], width, mostColumns[size]);
  const scale = makeTimeScale(
    rows.map(({ date }) => spanOf(date)),
    margin,
    width - margin,
  );
  const lanes: Lane[] = [];
  let y = axisHeight;
  for (const kind of entryKinds) {
    const own = rows.filter(({ items: [first] }) => first.entry.kind === kind);
    if (own.length === 0) continue;
    const { marks, levels } = placeMarks(own, scale, y + laneHead);
    lanes.push({ kind, top: y, marks });
    y += laneHead + levels * hitSize + laneGap;
  }
  return { kind: 'marks', width, height: y + axisHeight, bottom: y, scale, lanes };
}

/** In the order of time, each on the highest level where it covers no other. */
function placeMarks(rows: readonly TimelineRow[], scale: TimeScale, top: number) {
  const ends: number[] = [];
  const marks = rows
    .map((row) => markOf(row, scale))
    .sort((a, b) => a.x - b.x)
    .map((mark) => {
      const half = Math.max(mark.width, hitSize) / 2;
      const free = ends.findIndex((end) => end <= mark.x - half);
      const level = free < 0 ? ends.length : free;
      ends[level] = mark.x + half + 1;
      return { ...mark, y: top + (level + 0.5) * hitSize };
    });
  return { marks, levels: ends.length };
}

function markOf(row: TimelineRow, scale: TimeScale): Omit<Mark, 'y'> {
  const { from, to } = spanOf(row.date);
  const [begin, end] = [scale.place(from), scale.place(to)];
  const least = isGroup(row) ? hitSize - 2 : dotSize;
  const width = Math.max(end - begin, least);
  const x = (begin + end) / 2;
  return { row, x, width, left: x - width / 2 };
}

function drawCounts(groups: readonly YearGroup[], full: number, most: number): Drawing {
  const inOrder = groups.toSorted((a, b) => a.year - b.year);
  // Years, decades, or centuries: as fine as there is room for.
  const size = [1, 10, 100].find((years) => countBins(inOrder, years) <= most) ?? 1000;
  const bins = [...Map.groupBy(inOrder, ({ year }) => Math.floor(year / size) * size)].map(([year, own]) => ({
    label: size === 1 ? String(year) : `${year}–${year + size - 1}`,
    group: own[0]?.id ?? '',
    count: own.flatMap(({ rows }) => rows.flatMap(({ items }) => items)).length,
  }));
  const highest = Math.max(...bins.map(({ count }) => count));
  const width = full / bins.length;
  const columns = bins.map((bin, at): Column => {
    const height = Math.max(2, (bin.count / highest) * tallest);
    return { ...bin, left: at * width + 2, width: width - 4, top: axisHeight + tallest - height, height };
  });
  return { kind: 'counts', width: full, height: axisHeight + tallest + axisHeight, columns };
}

function countBins(groups: readonly YearGroup[], size: number): number {
  return new Set(groups.map(({ year }) => Math.floor(year / size))).size;
}
