import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mostParagraphs } from '../../schema/source.ts';
import { extractFigures } from '../../text/extract-figures.ts';
import { guessRole } from './guess-role.ts';
import type { Importer } from './load-library.ts';
import { readParagraphs } from './read-paragraphs.ts';
import type { ReadOptions, SourceDocument, SourceLine } from './source-types.ts';

interface DocumentOptions extends ReadOptions {
  /** The file as the user named it, for messages. */
  name: string;
  load: Importer;
}

/**
 * Reads a source document.
 * @throws Error when the file can't be read, is of no kind that can, or holds no text or too much.
 */
export async function readSourceDocument(path: string, options: DocumentOptions): Promise<SourceDocument> {
  const { name } = options;
  const bytes = readBytes(path, name);
  const { readAs, paragraphs } = await readParagraphs(bytes, options);
  if (paragraphs.length === 0) throw new Error(`${name} is empty: it has no line with text`);
  if (paragraphs.length > mostParagraphs) {
    throw new Error(
      `${name} has ${paragraphs.length} paragraphs; at most ${mostParagraphs} make a record: divide the document`,
    );
  }
  const isMarked = paragraphs.some(({ role }) => role === 'heading');
  const lines = paragraphs.map(({ text, place, role }, index): SourceLine => {
    const read = { text, words: text.split(/\s+/).length, figures: extractFigures(text) };
    const guess = guessRole(read);
    // A file that marks its headings has no others.
    const proposed = isMarked && guess === 'heading' ? 'body' : guess;
    return { number: index + 1, place, role: role ?? proposed, sha256: sha256(text), ...read };
  });
  return { sha256: sha256(bytes), readAs, lines };
}

function readBytes(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const said: Record<string, string> = { ENOENT: 'does not exist', EISDIR: 'is a folder; expected a file' };
    throw new Error(`${name} ${said[code] ?? `can't be read (${code})`}`, { cause: error });
  }
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
