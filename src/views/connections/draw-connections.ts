import type { Entry, EntryKind, Reference } from '../../reference/reference.ts';
import { tellRelation } from '../../reference/relation-words.ts';
import { breakLabel } from '../../text/label-lines.ts';
import { layoutColumns } from './layout-columns.ts';
import type { Connection } from './list-connections.ts';
import { drawEdge, letterPlace, portHeight, sideOf, spreadPorts } from './edge-paths.ts';
import { letterOf, tieKinds, type TieLetter } from './tie-kinds.ts';

/** A drawing of ties: a column of entries for each kind, and a line for each tie. */
export interface Drawing {
  width: number;
  height: number;
  columns: { kind: EntryKind; x: number; width: number }[];
  nodes: DrawnNode[];
  edges: DrawnEdge[];
  /** Entries with relations that had no room. */
  leftOut: number;
}

interface DrawnNode {
  entry: Entry;
  /** Counted in reading order: column by column, from the top. */
  index: number;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
  /** The indexes of what it is tied to. */
  neighbors: number[];
}

interface DrawnEdge {
  from: number;
  to: number;
  path: string;
  /** Each relation in words: `Hitachi: Member of Keidanren`. */
  titles: string[];
  /** The kinds of the relations, and where they are written: beside the box that has fewer lines. */
  letters: [TieLetter, ...TieLetter[]];
  letterX: number;
  letterY: number;
}

/** Most boxes in a drawing: about two screens. The style has a rule for each (see `neighbor-highlight.ts`). */
export const mostNodes = 60;
export const fontSize = 13;
export const lineHeight = 16;
const padding = { x: 8, y: 5 };
const gap = 9;
const headHeight = 34;
/**
 * Organizations are in the middle, because nearly every relation has one at an end: lines run between neighboring
 * columns and need not pass behind labels.
 */
const kindColumns = [
  { kind: 'initiative', width: 178 },
  { kind: 'organization', width: 186 },
  { kind: 'event', width: 170 },
] as const;
/** Room for lines: left of the columns, between two, and right of them. */
const room = { left: 32, between: 88, right: 18 };
/** How much less of each a small drawing of three columns has, so that its boxes are as wide as the text around it. */
const less = { width: 20, between: 30 };

/** Sources with more relations than the others are drawn, at most this many. */
const mostDrawings = 6;

/** One drawing for each source, most relations first: the page mixes no sources. People are only in the list. */
export function drawConnections(
  reference: Reference,
  connections: readonly Connection[],
): { source: string; drawing: Drawing }[] {
  const between = connections.filter(({ to }) => !to.isPerson);
  return [...Map.groupBy(between, ({ refs }) => refs[0]?.source ?? '')]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, mostDrawings)
    .map(([source, own]) => ({ source, drawing: drawTies(reference, own) }));
}

/**
 * Draws relations between entries.
 * @param middle The entry of a small drawing: it is in the middle of its column, with its neighbors around it.
 */
export function drawTies(reference: Reference, own: readonly Connection[], middle?: Entry): Drawing {
  const counts = new Map<string, number>();
  for (const end of own.flatMap(({ from, to }) => [from.id, to.id])) counts.set(end, (counts.get(end) ?? 0) + 1);
  const ranked = [...counts].sort(([, a], [, b]) => b - a).map(([entry]) => entry);
  const shown = new Set(ranked.slice(0, mostNodes));
  const pairs = Map.groupBy(
    own.filter(({ from, to }) => shown.has(from.id) && shown.has(to.id)),
    ({ from, to }) => [from.id, to.id].sort().join(' '),
  );
  const ties = [...pairs.values()].flatMap(([first]) => (first ? [[first.from.id, first.to.id] as const] : []));
  const kinds = new Set([...shown].map((entry) => reference.entries.get(entry)?.kind));
  const columns = placeColumns(
    kindColumns.filter(({ kind }) => kinds.has(kind)),
    middle !== undefined,
  );
  /** Whether the letter of a tie is beside this end: the one with fewer relations. */
  const hasLetter = (own: string, other: string) =>
    (counts.get(own) ?? 0) < (counts.get(other) ?? 0) || (counts.get(own) === counts.get(other) && own < other);
  const columnOf = (entry: string) => columns.findIndex(({ kind }) => kind === reference.entries.get(entry)?.kind);
  const boxes = (middle ? putInMiddle(reference, [...shown], middle) : [...shown])
    .flatMap((entry) => reference.entries.get(entry) ?? [])
    .map((entry) => {
      const column = columnOf(entry.id);
      const lines = breakLabel(entry.title, (columns[column]?.width ?? 0) - 2 * padding.x, fontSize);
      // A box with many lines is tall enough to tell them apart.
      const height =
        Math.max(lines.length * lineHeight, busiestSide(entry.id, ties, columnOf, hasLetter)) + 2 * padding.y;
      return { id: entry.id, entry, column, lines, height };
    });
  const { tops, passes, height } = layoutColumns(boxes, ties, gap, middle !== undefined);
  const placed = boxes
    .map((box) => ({
      ...box,
      ...columns[box.column],
      x: columns[box.column]?.x ?? 0,
      y: (tops.get(box.id) ?? 0) + headHeight,
    }))
    .sort((a, b) => a.column - b.column || a.y - b.y)
    .map((box, index) => ({ ...box, width: columns[box.column]?.width ?? 0, index, y: Math.round(box.y) }));
  const byId = new Map(placed.map((box) => [box.id, box]));
  const middleColumn = { x: 0, width: 0, ...columns[1] };
  const ports = spreadPorts(
    ties.flatMap(([a, b]) => {
      const [from, to] = [byId.get(a), byId.get(b)];
      if (!from || !to) return [];
      const pass = passes.get(`${a} ${b}`);
      const gapOnTheWay = pass === undefined ? null : { ...middleColumn, y: pass + headHeight };
      return [{ from, to, pass: gapOnTheWay, isLetteredAtFrom: hasLetter(a, b) }];
    }),
  );
  const edges = ports.map((port) => {
    const stated = pairs.get([port.from.id, port.to.id].sort().join(' ')) ?? [];
    return {
      from: port.from.index,
      to: port.to.index,
      path: drawEdge(port),
      titles: stated.map(({ from, words, to, role }) => `${from.title}: ${tellRelation(words, to.name, role)}`),
      letters: lettersOf(stated),
      ...letterPlace(port),
    };
  });
  const nodes = placed.map(({ entry, index, x, y, width, height: own, lines }) => {
    const neighbors = edges.flatMap(({ from, to }) => (from === index ? [to] : to === index ? [from] : []));
    return { entry, index, x, y, width, height: own, lines, neighbors };
  });
  return {
    width: Math.max(...columns.map(({ x, width }) => x + width)) + room.right,
    height: Math.ceil(height + headHeight + 4),
    columns,
    nodes,
    edges,
    leftOut: ranked.length - shown.size,
  };
}

/** Side by side, without room for a kind that has nothing to show. */
function placeColumns(used: readonly { kind: EntryKind; width: number }[], isSmall: boolean): Drawing['columns'] {
  const saved = isSmall && used.length === kindColumns.length ? less : { width: 0, between: 0 };
  let x = room.left;
  return used.map(({ kind, width }) => {
    const column = { kind, x, width: width - saved.width };
    x += column.width + room.between - saved.between;
    return column;
  });
}

/** Half of the entries of its own kind are above it, half below. */
function putInMiddle(reference: Reference, ids: readonly string[], middle: Entry): string[] {
  const others = ids.filter((id) => id !== middle.id);
  const alike = others.filter((id) => reference.entries.get(id)?.kind === middle.kind);
  const above = alike.slice(0, Math.floor(alike.length / 2));
  return [...above, middle.id, ...others.filter((id) => !above.includes(id))];
}

/** Each kind once, in the order of the legend. */
function lettersOf(stated: readonly Connection[]): DrawnEdge['letters'] {
  const found = new Set(stated.map(({ relation }) => letterOf(relation)));
  const [first = 'S', ...others] = (Object.keys(tieKinds) as TieLetter[]).filter((letter) => found.has(letter));
  return [first, ...others];
}

/** The height that the lines at one side of an entry's box need, with their letters. */
function busiestSide(
  id: string,
  ties: readonly (readonly [string, string])[],
  columnOf: (id: string) => number,
  hasLetter: (own: string, other: string) => boolean,
): number {
  const heights = { left: 0, right: 0 };
  for (const [a, b] of ties) {
    if (a !== id && b !== id) continue;
    const other = a === id ? b : a;
    heights[sideOf(columnOf(id), columnOf(other))] += portHeight(hasLetter(id, other));
  }
  return Math.max(heights.left, heights.right);
}
