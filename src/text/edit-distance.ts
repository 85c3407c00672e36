/**
 * Letters to add, drop, replace or swap with their neighbor to turn one word into the other (Damerau-Levenshtein distance,
 * optimal string alignment).
 * @param most Counting stops above it, with Infinity.
 */
export function countEdits(from: string, to: string, most = Infinity): number {
  // What both begin with makes no difference.
  if (from !== '' && to.startsWith(from.charAt(0))) return countEdits(from.slice(1), to.slice(1), most);
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
    if (most < Infinity && Math.min(...current) > most) return Infinity;
    [beforeLast, last] = [last, current];
  }
  const edits = at(last, to.length);
  return edits > most ? Infinity : edits;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}
