import { reportIn } from '../../text/problems.ts';
import type { Problem } from '../../text/problems.ts';
import { toTextFile } from '../../text/text-file.ts';
import type { TextFile } from '../../text/text-file.ts';

const largestFile = 256 * 1024;
/** Tables are written by commands, and grow with every edition. */
const largestTable = 64 * largestFile;

// Controls but tab and line breaks; bidi overrides; byte order mark; private use; noncharacters; lone surrogates.
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Decodes a file and checks every character. Problems are added to the list.
 * Null when the bytes are not text that could be read further.
 */
export function decodeFile(path: string, bytes: Uint8Array, problems: Problem[]): TextFile | null {
  const limit = path.endsWith('.tsv') ? largestTable : largestFile;
  if (bytes.length > limit) {
    reportIn(toTextFile(path, ''), problems)(0, 'too-large', bytes.length, limit);
    return null;
  }
  const valid = countValidBytes(bytes);
  const file = toTextFile(path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, valid)));
  const report = reportIn(file, problems);
  if (valid < bytes.length) report(file.text.length, 'invalid-utf8', valid + 1);
  for (const match of file.text.matchAll(forbidden))
    report(match.index, 'forbidden-character', nameCharacter(match[0]));
  return valid < bytes.length ? null : file;
}

/**
 * A forbidden character that an escape such as `\u202e` or `&#x202e;` has brought into a parsed text. Those in the
 * source itself have been reported by `decodeFile`.
 */
export function findEscapedCharacter(parsed: string, source: string): string | null {
  const found = parsed.match(forbidden)?.find((character) => !source.includes(character));
  return found === undefined ? null : nameCharacter(found);
}

function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `the character U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
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
