import { reportIn, type Problem } from '../../text/problems.ts';
import { findHidden } from './hidden-characters.ts';
import { toTextFile, type TextFile } from '../../text/text-file.ts';

const largestFile = 256 * 1024;
/** Records and tables are written by commands: a long report has thousands of paragraphs, and tables grow for ever. */
const largestWritten = 64 * largestFile;

/**
 * Decodes a file and checks every character. Problems are added to the list.
 * Null when the bytes are not text that could be read further.
 */
export function decodeFile(path: string, bytes: Uint8Array, problems: Problem[]): TextFile | null {
  const limit = /\.tsv$|^sources\//.test(path) ? largestWritten : largestFile;
  if (bytes.length > limit) {
    reportIn(toTextFile(path, ''), problems)(0, 'too-large', bytes.length, limit);
    return null;
  }
  const valid = countValidBytes(bytes);
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, valid));
  const file = toTextFile(path, composeLetters(decoded));
  const report = reportIn(file, problems);
  if (valid < bytes.length) report(file.text.length, 'invalid-utf8', valid + 1);
  const merge = /^(?:<{7}|>{7}|\|{7})(?= |$)/m.exec(file.text);
  if (merge) report(merge.index, 'merge-mark', merge[0]);
  for (const { index, name } of findHidden(file.text)) report(index, 'forbidden-character', name);
  return valid < bytes.length || merge ? null : file;
}

/**
 * A hidden character that an escape such as `\u202e` or `&#x202e;` has brought into a parsed text. Those in the source
 * itself have been reported by `decodeFile`.
 */
export function findEscapedCharacter(parsed: string, source: string): string | null {
  // The parser of Markdown puts the replacement character for a NUL.
  const written = source.includes('\0') ? `${source}\ufffd` : source;
  return findHidden(parsed).find(({ character }) => !written.includes(character))?.name ?? null;
}

/** Letters with separate marks as one character, where there is one (NFC): texts that look the same are the same. */
function composeLetters(text: string): string {
  return /\p{M}/u.test(text) ? text.replace(/\P{M}\p{M}+/gu, (letter) => letter.normalize('NFC')) : text;
}

/** How many bytes from the start are valid UTF-8; a sequence cut off at the end does not count. */
function countValidBytes(bytes: Uint8Array): number {
  if (isValid(bytes)) return bytes.length;
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    // A prefix may end inside a sequence: streaming accepts that, so the search stays monotonic.
    if (isValid(bytes.subarray(0, middle), true)) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && !isValid(bytes.subarray(0, low))) low--;
  return low;
}

function isValid(bytes: Uint8Array, stream = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
