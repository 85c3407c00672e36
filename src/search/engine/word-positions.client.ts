import type { Token } from '../words/text.client.ts';

/** Where the words of a phrase stand close together, in any order: the position of its first word each time. */
export function findPlaces(tokens: readonly Token[], stems: readonly string[]): number[] {
  const [first, ...others] = stems;
  if (first === undefined) return [];
  const starts = positionsOf(tokens, first);
  if (starts.length === 0) return starts;
  const rest = others.map((stem) => positionsOf(tokens, stem));
  const reach = stems.length + 2;
  return starts.filter((start) => rest.every((positions) => positions.some((at) => Math.abs(at - start) <= reach)));
}

/** Where the words follow each other exactly. */
export function findPhrase(tokens: readonly Token[], stems: readonly string[]): number[] {
  const [first, ...others] = stems;
  if (first === undefined) return [];
  const rest = others.map((stem) => new Set(positionsOf(tokens, stem)));
  return positionsOf(tokens, first).filter((start) =>
    rest.every((positions, index) => positions.has(start + index + 1)),
  );
}

/** How many words of the text there are for each term in the shortest stretch with all that stand in it: 1 at best. */
export function spread(placesOfTerms: readonly (readonly number[])[]): number {
  const present = placesOfTerms.filter((places) => places.length > 0);
  return present.length < 2 ? 1 : shortestStretch(present) / present.length;
}

/**
 * How near the terms of a query stand in a text, 0 to 1: half for how short the shortest stretch with all of them is,
 * half for pairs that follow each other as in the query.
 */
export function nearness(placesOfTerms: readonly (readonly number[])[]): number {
  const present = placesOfTerms.filter((places) => places.length > 0);
  if (present.length < 2) return 0;
  const density = Math.min(present.length / shortestStretch(present), 1);
  let pairs = 0;
  for (const [index, places] of placesOfTerms.entries()) {
    const next = placesOfTerms[index + 1] ?? [];
    if (places.some((place) => next.some((other) => other > place && other - place <= 2))) pairs++;
  }
  return 0.5 * density + 0.5 * (pairs / (placesOfTerms.length - 1));
}

function positionsOf(tokens: readonly Token[], stem: string): number[] {
  return tokens.filter((token) => token.stem === stem).map(({ position }) => position);
}

/** Length in words of the shortest stretch that has one place of each list. */
function shortestStretch(lists: readonly (readonly number[])[]): number {
  const places = lists.flatMap((list, term) => list.map((at) => ({ at, term }))).sort((a, b) => a.at - b.at);
  const last = new Map<number, number>();
  let shortest = Infinity;
  for (const { at, term } of places) {
    last.set(term, at);
    if (last.size === lists.length) shortest = Math.min(shortest, at - Math.min(...last.values()) + 1);
  }
  return shortest;
}
