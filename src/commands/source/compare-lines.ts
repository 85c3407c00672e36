/** How one line of a record and a file relate. */
interface LineComparison {
  verdict: 'same' | 'changed' | 'missing' | 'extra';
  /** Position in the record, from 0; null for an extra line. */
  recorded: number | null;
  /** Position in the file, from 0; null for a missing line. */
  found: number | null;
}

/**
 * Compares two lists of hashes: lines of the longest common subsequence are the same; between them, a line is changed
 * where both have one, missing where only the record has one, and extra where only the file has one.
 */
export function compareLines(recorded: readonly string[], found: readonly string[]): LineComparison[] {
  // Most documents differ in a few places: what is the same at both ends needs no table.
  const most = Math.min(recorded.length, found.length);
  let [head, tail] = [0, 0];
  while (head < most && recorded[head] === found[head]) head++;
  while (tail < most - head && recorded.at(-1 - tail) === found.at(-1 - tail)) tail++;
  const common = [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...longestCommon(recorded.slice(head, recorded.length - tail), found.slice(head, found.length - tail)).map(
      ([i, j]) => [head + i, head + j] as const,
    ),
    ...Array.from({ length: tail }, (_, at) => [recorded.length - tail + at, found.length - tail + at] as const),
  ];
  const result: LineComparison[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...common, [recorded.length, found.length] as const]) {
    while (i < nextI || j < nextJ) {
      if (i < nextI && j < nextJ) result.push({ verdict: 'changed', recorded: i++, found: j++ });
      else if (i < nextI) result.push({ verdict: 'missing', recorded: i++, found: null });
      else result.push({ verdict: 'extra', recorded: null, found: j++ });
    }
    if (i < recorded.length && j < found.length) result.push({ verdict: 'same', recorded: i++, found: j++ });
  }
  return result;
}

/** Pairs of positions of a longest common subsequence. */
function longestCommon(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i];
    if (!row) continue;
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
