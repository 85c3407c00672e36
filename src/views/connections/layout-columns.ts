/** A box or gap in a column. */
export interface Box {
  id: string;
  column: number;
  height: number;
}
type Edge = readonly [from: string, to: string];

interface Slot extends Box {
  neighbors: Slot[];
  /** Its middle. */
  y: number;
}

const sweeps = 24;

/**
 * Places boxes in columns so that few edges cross and none is long: sorts each column by the mean position of what its
 * boxes are tied to (barycenter), keeps the order with the fewest crossings, and then moves each box as close to that
 * mean as its neighbors allow. An edge that passes through a column gets a gap of its own there.
 * @param isSorted Whether the given order is kept unless another has fewer crossings.
 * @returns The top of each box by its id (0 is the top of the drawing), the gaps that edges pass through by
 *   `from to`, and the height of all.
 */
export function layoutColumns(boxes: readonly Box[], edges: readonly Edge[], gap: number, isSorted = false) {
  const slots = new Map<string, Slot>(boxes.map((box) => [box.id, { ...box, neighbors: [], y: 0 }]));
  const passes = new Map<string, Slot>();
  const links: [Slot, Slot][] = [];
  for (const [from, to] of edges) {
    const [a, b] = [slots.get(from), slots.get(to)];
    if (!a || !b) continue;
    if (Math.abs(a.column - b.column) < 2) links.push([a, b]);
    else {
      const id = `${from} ${to}`;
      const pass: Slot = { id, column: (a.column + b.column) / 2, height: 0, neighbors: [], y: 0 };
      passes.set(id, pass);
      links.push([a, pass], [pass, b]);
    }
  }
  for (const [a, b] of links) {
    a.neighbors.push(b);
    b.neighbors.push(a);
  }
  const all = [...slots.values(), ...passes.values()];
  const start = isSorted ? all : walkFromTheBusiest(all);
  let columns = [...Map.groupBy(start, ({ column }) => column).values()];
  columns = orderColumns(columns, links, gap);
  placeColumns(columns, gap);
  const top = Math.min(0, ...all.map(({ y, height }) => y - height / 2));
  const bottom = Math.max(0, ...all.map(({ y, height }) => y + height / 2));
  return {
    tops: new Map([...slots].map(([id, { y, height }]) => [id, y - height / 2 - top])),
    passes: new Map([...passes].map(([id, { y }]) => [id, y - top])),
    height: bottom - top,
  };
}

/** How often two edges between neighboring columns cross, by the middles of what they tie. */
export function countCrossings(
  links: readonly (readonly [{ column: number; y: number }, { column: number; y: number }])[],
) {
  const across = links
    .filter(([a, b]) => a.column !== b.column)
    .map(([a, b]) =>
      a.column < b.column ? { gap: a.column, left: a.y, right: b.y } : { gap: b.column, left: b.y, right: a.y },
    );
  let crossings = 0;
  across.forEach((one, index) => {
    for (const other of across.slice(index + 1)) {
      if (one.gap === other.gap && (one.left - other.left) * (one.right - other.right) < 0) crossings++;
    }
  });
  return crossings;
}

/** Breadth first, from the box with the most ties, so that related boxes start out together. */
function walkFromTheBusiest(slots: readonly Slot[]): Slot[] {
  const seen = new Set<Slot>();
  for (const start of slots.toSorted((a, b) => b.neighbors.length - a.neighbors.length)) {
    if (seen.has(start)) continue;
    const queue = [start];
    for (const slot of queue) {
      seen.add(slot);
      for (const next of slot.neighbors) if (!seen.has(next) && !queue.includes(next)) queue.push(next);
    }
  }
  return [...seen];
}

function orderColumns(start: Slot[][], links: readonly [Slot, Slot][], gap: number): Slot[][] {
  let best = start;
  let fewest = Infinity;
  let current = start;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const column of current) stack(column, gap);
    const crossings = countCrossings(links);
    if (crossings < fewest) [best, fewest] = [current, crossings];
    const next: Slot[][] = [];
    for (const column of sweep % 2 === 0 ? current : current.toReversed()) {
      const means = new Map(column.map((slot) => [slot, meanOf(slot)]));
      const sorted = column.toSorted((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0));
      stack(sorted, gap);
      next.push(sorted);
    }
    current = sweep % 2 === 0 ? next : next.toReversed();
  }
  for (const column of best) stack(column, gap);
  return best;
}

/** One below the other, centered on 0. */
function stack(column: readonly Slot[], gap: number): void {
  let y = -(column.reduce((sum, { height }) => sum + height + gap, 0) - gap) / 2;
  for (const slot of column) {
    slot.y = y + slot.height / 2;
    y += slot.height + gap;
  }
}

function meanOf({ neighbors, y }: Slot): number {
  if (neighbors.length === 0) return y;
  return neighbors.reduce((sum, neighbor) => sum + neighbor.y, 0) / neighbors.length;
}

/** The longest column stays stacked; the others move toward what they are tied to, without changing their order. */
function placeColumns(columns: readonly Slot[][], gap: number): void {
  const lengthOf = (column: Slot[]) => column.reduce((sum, { height }) => sum + height + gap, 0);
  const longest = Math.max(...columns.map(lengthOf));
  for (let round = 0; round < 8; round++) {
    for (const column of columns) {
      if (lengthOf(column) === longest) continue;
      moveToward(column, column.map(meanOf), gap, longest - gap);
    }
  }
}

/** Least squares under the order and the gaps: boxes that would overlap move as one (pool adjacent violators). */
function moveToward(column: readonly Slot[], wanted: readonly number[], gap: number, height: number): void {
  const offsets: number[] = [];
  column.forEach((slot, index) => {
    const before = column[index - 1];
    offsets.push(before ? (offsets[index - 1] ?? 0) + (before.height + slot.height) / 2 + gap : 0);
  });
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((y, index) => {
    pools.push({ sum: y - (offsets[index] ?? 0), count: 1 });
    for (let last = pools.at(-1), before = pools.at(-2); last && before; last = before, before = pools.at(-2)) {
      if (before.sum / before.count <= last.sum / last.count) break;
      before.sum += last.sum;
      before.count += last.count;
      pools.pop();
    }
  });
  const lowest = -height / 2 + (column[0]?.height ?? 0) / 2;
  const highest = height / 2 - (offsets.at(-1) ?? 0) - (column.at(-1)?.height ?? 0) / 2;
  let index = 0;
  for (const { sum, count } of pools) {
    for (let member = 0; member < count; member++, index++) {
      const slot = column[index];
      // The column stays within the height of the longest.
      if (slot) slot.y = Math.min(Math.max(sum / count, lowest), highest) + (offsets[index] ?? 0);
    }
  }
}
