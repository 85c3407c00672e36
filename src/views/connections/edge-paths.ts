/** A box that lines begin and end at. */
interface Anchor {
  column: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a line ties, and the gap it passes through on the way, if there is a column between. */
interface Tie<Node extends Anchor> {
  from: Node;
  to: Node;
  pass: { x: number; y: number; width: number } | null;
  /** Whether its letter stands where it begins, not where it ends. */
  isLetteredAtFrom: boolean;
}

/** A tie with the heights at which its line leaves and arrives. */
type Port<Node extends Anchor> = Tie<Node> & { fromY: number; toY: number };

const mostReach = 28;
const letterDistance = 9;

/** Spreads the lines along the sides of the boxes, in the order of their other ends, so that they don't cross there. */
export function spreadPorts<Node extends Anchor>(ties: readonly Tie<Node>[]): Port<Node>[] {
  const ports = ties.map((tie) => ({ ...tie, fromY: middle(tie.from), toY: middle(tie.to) }));
  const ends = ports.flatMap((port) => [
    { box: port.from, other: port.to, height: portHeight(port.isLetteredAtFrom), set: (y: number) => (port.fromY = y) },
    { box: port.to, other: port.from, height: portHeight(!port.isLetteredAtFrom), set: (y: number) => (port.toY = y) },
  ]);
  for (const own of Map.groupBy(ends, ({ box }) => box).values()) {
    for (const side of Map.groupBy(own, ({ box, other }) => sideOf(box.column, other.column)).values()) {
      side.sort((a, b) => rankPort(a) - rankPort(b) || middle(a.other) - middle(b.other));
      let done = -side.reduce((sum, { height }) => sum + height, 0) / 2;
      for (const { box, height, set } of side) {
        set(middle(box) + done + height / 2);
        done += height;
      }
    }
  }
  return ports;
}

/** What a line needs of the side of a box: more, where its letter stands. */
export function portHeight(hasLetter: boolean): number {
  return hasLetter ? 16 : 5;
}

/** The middle of a line's letter: right beside the box. */
export function letterPlace({ from, to, fromY, toY, isLetteredAtFrom }: Port<Anchor>): {
  letterX: number;
  letterY: number;
} {
  const [box, other, letterY] = isLetteredAtFrom ? [from, to, fromY] : [to, from, toY];
  const isLeft = sideOf(box.column, other.column) === 'left';
  return { letterX: isLeft ? box.x - letterDistance : box.x + box.width + letterDistance, letterY };
}

/** The `d` of a line: a soft S between columns, an arc at the outer side within one. */
export function drawEdge({ from, to, pass, fromY, toY }: Port<Anchor>): string {
  if (from.column === to.column) {
    const isLeft = from.column === 0;
    const x = isLeft ? from.x : from.x + from.width;
    const reach = Math.min(mostReach, 12 + Math.abs(toY - fromY) / 12) * (isLeft ? -1 : 1) * (4 / 3);
    return `M${points(x, fromY)}C${points(x + reach, fromY)} ${points(x + reach, toY)} ${points(x, toY)}`;
  }
  const [left, right] = from.column < to.column ? [from, to] : [to, from];
  const [leftY, rightY] = from.column < to.column ? [fromY, toY] : [toY, fromY];
  const start = left.x + left.width;
  if (!pass) return `M${points(start, leftY)}${curve(start, leftY, right.x, rightY)}`;
  const end = pass.x + pass.width;
  const [before, after] = [curve(start, leftY, pass.x, pass.y), curve(end, pass.y, right.x, rightY)];
  return `M${points(start, leftY)}${before}H${round(end)}${after}`;
}

function curve(x: number, y: number, endX: number, endY: number): string {
  const half = (x + endX) / 2;
  return `C${points(half, y)} ${points(half, endY)} ${points(endX, endY)}`;
}

/** The side of a box at which a line to another leaves, by their columns. */
export function sideOf(own: number, other: number): 'left' | 'right' {
  if (own === other) return own === 0 ? 'left' : 'right';
  return own < other ? 'right' : 'left';
}

/** Arcs within a column are nested: at the ends of the side those that lead nearest, other lines between. */
function rankPort({ box, other }: { box: Anchor; other: Anchor }): number {
  return box.column === other.column ? 1 / (middle(other) - middle(box)) : 0;
}

function middle({ y, height }: Anchor): number {
  return y + height / 2;
}

function points(x: number, y: number): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value);
}
