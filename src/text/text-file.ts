/** A content file as text, and the places in it as an editor counts them. */
export interface TextFile {
  /** Path below the content folder: `organizations/meti.mdx`. */
  path: string;
  /** Line breaks as `\n`, no byte order mark; lines and columns are those of the file. */
  text: string;
  lineStarts: readonly number[];
}

interface Position {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
}

/** Makes a text file of decoded text. Drops a byte order mark; CR LF and CR become LF: lines and columns stay. */
export function toTextFile(path: string, decoded: string): TextFile {
  const text = decoded.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const lineStarts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) lineStarts.push(index + 1);
  return { path, text, lineStarts };
}

/** Line and column of an offset; offsets outside the file count as its nearest end. */
export function positionAt(file: TextFile, offset: number): Position {
  const inside = Math.min(Math.max(0, offset), file.text.length);
  let [low, high] = [0, file.lineStarts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((file.lineStarts[middle] ?? 0) <= inside) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: inside - (file.lineStarts[low] ?? 0) + 1 };
}
