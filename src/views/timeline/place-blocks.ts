/** A rectangle that nothing else may cover. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** One way to draw something: the room it takes, and what is drawn, both from the same height. */
export interface Choice<Drawn> {
  boxes: readonly Box[];
  drawn: Drawn;
}

interface Placed<Drawn> extends Choice<Drawn> {
  /** How far it was moved down; `boxes` are where they stand now. */
  by: number;
}

const gap = 5;
const step = 4;

/**
 * Gives each thing the way and place that ends highest, at or below zero; of several the first. What was placed before
 * stays, and nothing stands above it: things are read downwards in the order given. A way that reaches beyond the edges
 * is used only when a thing has no other.
 */
export function placeBlocks<Drawn>(
  things: readonly (readonly Choice<Drawn>[])[],
  edges: { left: number; right: number },
): Placed<Drawn>[] {
  const placed: Placed<Drawn>[] = [];
  const taken: Box[] = [];
  for (const choices of things) {
    const inside = choices.filter(({ boxes }) =>
      boxes.every(({ left, right }) => left >= edges.left && right <= edges.right),
    );
    const found = findPlace(inside.length > 0 ? inside : choices.slice(0, 1), taken, placed.at(-1)?.by ?? 0);
    if (!found) continue;
    placed.push(found);
    taken.push(...found.boxes);
  }
  return placed;
}

function findPlace<Drawn>(
  choices: readonly Choice<Drawn>[],
  taken: readonly Box[],
  highest: number,
): Placed<Drawn> | null {
  const places = choices.map((choice) => moveTo(choice, taken, highest));
  const lowest = ({ boxes }: Placed<Drawn>): number => Math.max(...boxes.map(({ bottom }) => bottom));
  return places.reduce<Placed<Drawn> | null>(
    (best, place) => (best && lowest(best) <= lowest(place) ? best : place),
    null,
  );
}

function moveTo<Drawn>({ boxes, drawn }: Choice<Drawn>, taken: readonly Box[], highest: number): Placed<Drawn> {
  for (let by = Math.max(highest, ...boxes.map(({ top }) => -top)); ; by += step) {
    const moved = boxes.map((box) => ({ ...box, top: box.top + by, bottom: box.bottom + by }));
    // Below everything there is always room, so this ends.
    if (!moved.some((box) => taken.some((other) => overlaps(box, other)))) return { boxes: moved, drawn, by };
  }
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.right + gap &&
    other.left < one.right + gap &&
    one.top < other.bottom + gap &&
    other.top < one.bottom + gap
  );
}
