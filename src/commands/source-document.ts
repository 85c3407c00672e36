import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extractFigures } from '../text/extract-figures.ts';

/** A source text as the project sees it: its lines by number, hash, words and figures. */
export interface SourceDocument {
  /** SHA-256 of the whole file. */
  sha256: string;
  /** The non-empty lines, in order. */
  lines: SourceLine[];
}

export interface SourceLine {
  /** Counted from 1 over the non-empty lines. */
  number: number;
  /** Line of the file, empty ones counted. */
  fileLine: number;
  /** Without white space at its ends; never stored. */
  text: string;
  sha256: string;
  words: number;
  figures: string[];
}

/** A mistake of the user; its message says what to do. */
export class SourceMistake extends Error {}

/**
 * Reads a source text.
 * @throws SourceMistake when the file can't be read, is not UTF-8 text, or holds no line.
 */
export function readSourceDocument(path: string, name = path): SourceDocument {
  const bytes = readBytes(path, name);
  const lines = readLines(decode(bytes, name));
  if (lines.length === 0) throw new SourceMistake(`${name} is empty: it has no line with text`);
  return { sha256: sha256(bytes), lines };
}

function readBytes(path: string, name: string): Uint8Array {
  try {
    if (statSync(path).isDirectory()) throw new SourceMistake(`${name} is a folder; expected a text file`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof SourceMistake) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw new SourceMistake(code === 'ENOENT' ? `${name} does not exist` : `${name} can't be read (${String(code)})`);
  }
}

function decode(bytes: Uint8Array, name: string): string {
  if (bytes.includes(0)) throw new SourceMistake(`${name} is not a text file: it holds a zero byte`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SourceMistake(`${name} is not UTF-8 text; save it as UTF-8 and try again`);
  }
}

function readLines(text: string): SourceLine[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ text: line.trim(), fileLine: index + 1 }))
    .filter((line) => line.text !== '')
    .map((line, index) => ({
      number: index + 1,
      ...line,
      sha256: sha256(line.text),
      words: line.text.split(/\s+/).length,
      figures: extractFigures(line.text),
    }));
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
