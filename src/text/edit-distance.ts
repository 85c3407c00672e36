/**
 * Letters to add, drop, replace or swap with their neighbor to turn one word into the other (Damerau-Levenshtein distance,
 * optimal string alignment).
 * @param most Counting stops above it, with Infinity.
 */
export function countEdits(from: string, to: string, most = Infinity): number {
  // What both begin and end with makes no difference.
  let start = 0;
  let [rows, columns] = [from.length, to.length];
  while (start < rows && start < columns && from.charCodeAt(start) === to.charCodeAt(start)) start++;
  while (rows > start && columns > start && from.charCodeAt(rows - 1) === to.charCodeAt(columns - 1)) {
    rows--;
    columns--;
  }
  const width = columns - start;
  if (Math.abs(rows - start - width) > most) return Infinity;
  let beforeLast: number[] = [];
  let last: number[] = [];
  let current: number[] = [];
  for (let column = 0; column <= width; column++) last.push(column);
  for (let row = start; row < rows; row++) {
    const letter = from.charCodeAt(row);
    let left = row - start + 1;
    let leastInRow = left;
    current[0] = left;
    for (let column = 0; column < width; column++) {
      const other = to.charCodeAt(start + column);
      const [above, beside] = [at(last, column + 1) + 1, left + 1];
      let least = at(last, column) + (letter === other ? 0 : 1);
      if (above < least) least = above;
      if (beside < least) least = beside;
      if (row > start && column > 0 && letter === to.charCodeAt(start + column - 1)) {
        const swapped = at(beforeLast, column - 1) + 1;
        if (from.charCodeAt(row - 1) === other && swapped < least) least = swapped;
      }
      current[column + 1] = left = least;
      if (least < leastInRow) leastInRow = least;
    }
    if (leastInRow > most) return Infinity;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  const edits = at(last, width);
  return edits > most ? Infinity : edits;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0;
}
