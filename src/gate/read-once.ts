import type { Source } from '../reference/reference.ts';
import { reportIn, type Problem, type Report } from '../text/problems.ts';
import type { TextFile } from '../text/text-file.ts';
import { decodeFile } from './syntax/decode-file.ts';

/** What was read in a file, and from what. */
export interface FileRead {
  content: Uint8Array;
  sources: readonly Source[];
  /** Null when the file can't be read. */
  result: unknown;
  /** Those of the file itself; then those that the checks between files add, until it is used again. */
  problems: Problem[];
  /** How many are of the file itself. */
  own: number;
}

/** What was read in each file, by its path. */
export type FilesRead = Map<string, FileRead>;

/** Reads a file, or takes what was read before from the same bytes and the same sources. */
export function readOnce(
  path: string,
  content: Uint8Array,
  sources: readonly Source[],
  before: FilesRead,
  read: (file: TextFile, report: Report) => unknown,
): FileRead {
  const known = before.get(path);
  if (known && Buffer.compare(known.content, content) === 0 && isSame(known.sources, sources)) {
    known.problems.length = known.own;
    return known;
  }
  const problems: Problem[] = [];
  const file = decodeFile(path, content, problems);
  const result = file && guard(file, reportIn(file, problems), read);
  const fresh = { content, sources, result, problems, own: problems.length };
  before.set(path, fresh);
  return fresh;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** Parsers are recursive: nesting thousands deep exhausts the stack, which is reported to the author. */
function guard(file: TextFile, report: Report, read: (file: TextFile, report: Report) => unknown): unknown {
  try {
    return read(file, report);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report(0, 'too-deep');
    return null;
  }
}
