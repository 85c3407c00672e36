import { readHtml } from './read-html.ts';
import { readLines } from './read-lines.ts';
import { type Importer, loadLibrary } from './load-library.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPdf } from './read-pdf.ts';
import type { ReadOptions, ReadParagraphs } from './source-types.ts';

interface Options extends ReadOptions {
  name: string;
  load: Importer;
}

/**
 * The paragraphs of a file: text, Markdown, HTML, PDF or Word, told by its first bytes and its name.
 * @throws Error for anything else.
 */
export async function readParagraphs(bytes: Uint8Array, options: Options): Promise<ReadParagraphs> {
  const { name, load } = options;
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  if (start.startsWith('%PDF-')) return readPdf(bytes, await loadLibrary('unpdf', load));
  if (start.startsWith('PK') && ending === 'docx') return readWord(bytes, await loadLibrary('mammoth', load));
  if (/^(?:PK|\xd0\xcf\x11\xe0|\{\\rtf)/.test(start)) {
    throw new Error(`${name} is of a kind that can't be read; save it as .docx, PDF, HTML or text`);
  }
  const text = decode(bytes, name, start);
  if (/^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html)/i.test(text) || /^x?html?$/.test(ending)) {
    return { readAs: 'HTML, a paragraph for each block', paragraphs: readHtml(text) };
  }
  if (ending === 'md' || ending === 'markdown') {
    return { readAs: 'Markdown, a paragraph for each block', paragraphs: readMarkdown(text) };
  }
  return readLines(text, options);
}

async function readWord(bytes: Uint8Array, library: unknown): Promise<ReadParagraphs> {
  // A CommonJS package: what it exports is its default.
  const { default: mammoth } = library as {
    default: { convertToHtml: (input: { buffer: Buffer }) => Promise<{ value: string }> };
  };
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return { readAs: 'Word, a paragraph for each block', paragraphs: readHtml(value) };
}

function decode(bytes: Uint8Array, name: string, start: string): string {
  if (bytes.includes(0)) throw new Error(`${name} is not a text file: it holds a zero byte`);
  // A saved page may say that it is in another encoding.
  const said = /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(said, { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${name} is not UTF-8 text; save it as UTF-8 and try again`);
  }
}
