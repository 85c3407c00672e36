import type { EntryKind } from '../../reference/reference.ts';
import { breakLabel, measureText } from '../../text/label-lines.ts';
import { clusterLabel, labelOf } from './item-label.ts';
import type { TimelineItem } from './list-items.ts';
import { placeBlocks, type Choice } from './place-blocks.ts';
import type { TimeScale } from './time-scale.ts';
import { spanOf } from '../../text/time-span.ts';

/** The mark of one item: a dot, or a bar as long as its date; either is a link. */
interface Mark {
  item: TimelineItem;
  left: number;
  width: number;
  /** Height of its middle. */
  y: number;
  isBar: boolean;
}

/** The length of the dashed line after "since" and before "by". */
export const tailLength = 14;

/** Marks with one label: one item, or several of the same date, whose dots stand in rows. */
interface Block {
  marks: Mark[];
  /** Set where several share a label: drawn around them, its top edge pointing to the date. */
  frame: { left: number; top: number; width: number; height: number } | null;
  label: { lines: string[]; x: number; y: number; isBefore: boolean };
  /** The vertical space it takes. */
  top: number;
  bottom: number;
}

/** A block whose height is not known yet. */
type Drawn = Omit<Block, 'top' | 'bottom'>;

export interface Lane {
  kind: EntryKind;
  top: number;
  blocks: Block[];
}

interface DrawnArea {
  top: number;
  right: number;
  /** Where the list is that a frame of dots refers to, in words: `below`. */
  listed: string;
}

const fontSize = 14;
export const lineHeight = 17;
/** The least height and width of click targets, for thumbs and unsteady hands. */
export const hitSize = 28;
/** A dot's diameter, and the height of a bar. */
export const dotSize = 12;
const labelGap = 8;
/** What a label keeps clear beyond its end, so that it is not read as the label of the mark there. */
const labelEnd = 44;
/** The same on the side of a mark that has no label. */
const openEnd = 24;
const labelWidths = [400, 330, 280, 240, 200, 165, 110];
const leastWidth = 165;
/** From this many items on, those of one date are dots under one label. */
const clusterSize = 4;
const dotsPerRow = 5;
export const laneHead = 26;
const laneGap = 18;

/** Lays out the items below each other in lanes by kind, so that no mark or label covers another. */
export function drawItems(items: readonly TimelineItem[], scale: TimeScale, area: DrawnArea) {
  const lanes: Lane[] = [];
  let y = area.top;
  for (const kind of ['organization', 'initiative', 'event'] as const) {
    const own = items.filter(({ entry }) => entry.kind === kind);
    if (own.length === 0) continue;
    const { blocks, bottom } = placeLane(own, scale, { ...area, top: y + laneHead });
    lanes.push({ kind, top: y, blocks });
    y = bottom + laneGap;
  }
  return { lanes, bottom: y - laneGap };
}

function placeLane(items: readonly TimelineItem[], scale: TimeScale, { top, right, listed }: DrawnArea) {
  const groups = [...Map.groupBy(items, ({ date, isAhead }) => `${date.written} ${isAhead}`).values()].flatMap(
    (same) => (same.length >= clusterSize ? [same] : same.map((item) => [item])),
  );
  const things = groups.map((group) =>
    group.flatMap((item, at) =>
      at > 0 ? [] : group.length > 1 ? clusterChoices(group, item, scale, listed) : itemChoices(item, scale, right),
    ),
  );
  const placed = placeBlocks(things, { left: 0, right });
  const bottom = Math.max(0, ...placed.flatMap(({ boxes }) => boxes.map((box) => box.bottom)));
  return {
    blocks: placed.map(({ drawn, by, boxes }) => ({
      ...moveDown(drawn, top + by),
      top: top + Math.min(...boxes.map((box) => box.top)),
      bottom: top + Math.max(...boxes.map((box) => box.bottom)),
    })),
    bottom: top + bottom,
  };
}

/** The label after the mark or before it, in few long lines or more short ones; the mark's middle is at zero. */
function itemChoices(item: TimelineItem, scale: TimeScale, right: number): Choice<Drawn>[] {
  const mark = { ...markOf(item, scale), y: 0 };
  const half = hitSize / 2;
  const middle = mark.left + mark.width / 2;
  const around = {
    left: Math.min(mark.left, middle - half),
    right: Math.max(mark.left + mark.width, middle + half),
    ...{ top: -half, bottom: half },
  };
  return labelWidths.flatMap((width) => {
    const lines = balanceLines(labelOf(item), width);
    // A narrow column of single words is not a usable label.
    if (width < leastWidth && lines.length > 2) return [];
    const textWidth = Math.max(...lines.map((line) => measureText(line, fontSize)));
    const height = lines.length * lineHeight;
    return [false, true].map((isBefore): Choice<Drawn> => {
      const tail = item.date.qualifier === (isBefore ? 'by' : 'since') ? tailLength : 0;
      const x = isBefore ? mark.left - labelGap - tail : mark.left + mark.width + labelGap + tail;
      const box = {
        left: isBefore ? x - textWidth : x,
        right: isBefore ? x : x + textWidth,
        ...{ top: -height / 2, bottom: height / 2 },
      };
      const label = { lines, x, y: -height / 2 + lineHeight * 0.76, isBefore };
      // Nothing can be placed beyond the edges.
      const clear = isBefore
        ? { ...box, left: Math.min(box.left, Math.max(0, box.left - labelEnd)) }
        : { ...box, right: Math.max(box.right, Math.min(right, box.right + labelEnd)) };
      const open = isBefore
        ? { ...around, right: Math.max(around.right, Math.min(right, around.right + openEnd)) }
        : { ...around, left: Math.min(around.left, Math.max(0, around.left - openEnd)) };
      return { boxes: [clipTo(open, box, isBefore), clear], drawn: { marks: [mark], frame: null, label } };
    });
  });
}

/** As few lines as the width allows, of about the same length, so that the last line is not a single word. */
function balanceLines(text: string, width: number): string[] {
  let lines = breakLabel(text, width, fontSize);
  for (let narrower = width - 10; ; narrower -= 10) {
    const shorter = breakLabel(text, narrower, fontSize);
    if (shorter.length > lines.length || narrower < width / 2) return lines;
    lines = shorter;
  }
}

/** The room around a mark ends where its own label begins. */
function clipTo<Area extends { left: number; right: number }>(around: Area, label: Area, isBefore: boolean): Area {
  return isBefore
    ? { ...around, left: Math.max(around.left, label.right) }
    : { ...around, right: Math.min(around.right, label.left) };
}

function clusterChoices(
  items: readonly TimelineItem[],
  first: TimelineItem,
  scale: TimeScale,
  listed: string,
): Choice<Drawn>[] {
  const { from, to } = spanOf(first.date);
  const middle = scale.place((from + to) / 2);
  const columns = Math.min(dotsPerRow, items.length);
  const lines = clusterLabel(items, first, listed);
  const head = lines.length * lineHeight + 12;
  const left = middle - (columns * hitSize) / 2;
  const marks = items.map((item, at): Mark => ({
    item,
    left: left + (at % columns) * hitSize + (hitSize - dotSize) / 2,
    width: dotSize,
    y: head + (Math.floor(at / columns) + 0.5) * hitSize,
    isBar: false,
  }));
  const half = Math.max(...lines.map((line) => measureText(line, fontSize)), columns * hitSize) / 2 + 2;
  const bottom = head + Math.ceil(items.length / columns) * hitSize;
  const frame = { left, top: head, width: columns * hitSize, height: bottom - head };
  const label = { lines, x: middle, y: lineHeight * 0.76, isBefore: false };
  return [
    {
      boxes: [{ left: middle - half, right: middle + half, top: 0, bottom }],
      drawn: { marks, frame, label },
    },
  ];
}

function markOf(item: TimelineItem, scale: TimeScale): Omit<Mark, 'y'> {
  const { from, to } = spanOf(item.date);
  const [begin, end] = [scale.place(from), scale.place(to)];
  const isBar = end - begin > dotSize * 1.25;
  return isBar
    ? { item, left: begin, width: end - begin, isBar }
    : { item, left: (begin + end - dotSize) / 2, width: dotSize, isBar };
}

function moveDown({ marks, frame, label }: Drawn, by: number): Drawn {
  return {
    frame: frame && { ...frame, top: frame.top + by },
    label: { ...label, y: label.y + by },
    marks: marks.map((mark) => ({ ...mark, y: mark.y + by })),
  };
}
