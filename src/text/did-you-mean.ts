/**
 * The candidate that differs least from what was written, or null when none is close: at most a third of the letters,
 * but at least one, may be missing, extra, different or swapped with a neighbor.
 */
export function findNearest(written: string, candidates: Iterable<string>): string | null {
  const wanted = fold(written);
  let nearest: string | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, folded.length) / 3));
    if (Math.abs(folded.length - wanted.length) > Math.min(allowed, least)) continue;
    const distance = countEdits(wanted, folded);
    if (distance <= allowed && distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** Damerau-Levenshtein distance (optimal string alignment): edits that turn one word into the other. */
export function countEdits(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) least = Math.min(least, at(beforeLast, column - 2) + 1);
      current.push(least);
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}

/** Names are compared as readers see them, ignoring case and Unicode form. Very long input is cut. */
function fold(text: string): string {
  return text.slice(0, 100).normalize('NFC').toLowerCase();
}
