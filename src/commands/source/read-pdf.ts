import { joinBroken } from './read-lines.ts';
import type { Paragraph, ReadParagraphs } from './source-types.ts';

/** What of `unpdf` is used: pdf.js, with a build that runs anywhere. */
interface PdfLibrary {
  getDocumentProxy: (data: Uint8Array) => Promise<{ numPages: number; getPage: (page: number) => Promise<PdfPage> }>;
}

interface PdfPage {
  getTextContent: () => Promise<{ items: readonly PdfItem[] }>;
}

interface PdfItem {
  str?: string;
  /** The last two numbers are the place, from the left and from below. */
  transform?: readonly number[];
  width?: number;
  height?: number;
}

interface Line {
  page: number;
  text: string;
  left: number;
  right: number;
  /** From below. */
  base: number;
  height: number;
}

/** Of the pages, so many repeat a line that is a running head or foot. */
const leastRepeated = 0.4;
const longestRunning = 70;

/** The paragraphs of a PDF: lines are joined, and running heads, feet and page numbers are left out. */
export async function readPdf(bytes: Uint8Array, library: unknown): Promise<ReadParagraphs> {
  const { getDocumentProxy } = library as PdfLibrary;
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages: Line[][] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(toLines(items, page));
  }
  const lines = withoutRunning(pages);
  if (lines.length === 0) {
    throw new Error('the PDF contains only pictures of text; run it through text recognition first');
  }
  return { readAs: 'PDF, running heads and page numbers left out', paragraphs: toParagraphs(lines) };
}

/** Puts the pieces of a page together that stand on one line. */
function toLines(items: readonly PdfItem[], page: number): Line[] {
  const lines: Line[] = [];
  for (const { str = '', transform = [], width = 0, height = 0 } of items) {
    if (str.trim() === '') {
      const last = lines.at(-1);
      if (last && str !== '') last.text += ' ';
      continue;
    }
    const [left = 0, base = 0] = transform.slice(4);
    const last = lines.at(-1);
    if (last && Math.abs(last.base - base) < last.height / 2 && left > last.left) {
      const isParted = left - last.right > last.height / 6 && !last.text.endsWith(' ');
      last.text += `${isParted ? ' ' : ''}${str}`;
      last.right = left + width;
      last.height = Math.max(last.height, height);
    } else lines.push({ page, text: str, left, right: left + width, base, height });
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function withoutRunning(pages: readonly Line[][]): Line[] {
  const atEdges = (lines: readonly Line[]): Line[] => [...lines.slice(0, 2), ...lines.slice(-2)];
  const keyOf = ({ text, base }: Line): string => `${text.replace(/\d+/g, '#').toLowerCase()} ${Math.round(base)}`;
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(atEdges(lines).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(3, pages.length * leastRepeated);
  return pages.flatMap((lines) => {
    const running = new Set(
      atEdges(lines).filter((line) => line.text.length <= longestRunning && (counts.get(keyOf(line)) ?? 0) >= least),
    );
    return lines.filter((line) => !running.has(line) && !/^(?:page )?\d{1,4}$/i.test(line.text));
  });
}

function toParagraphs(lines: readonly Line[]): Paragraph[] {
  const body = middle(lines.map(({ height }) => height));
  const gap = middle(lines.flatMap((_, at) => gapBefore(lines, at) ?? [])) || 1.2 * body;
  const right = Math.max(...lines.map((line) => line.right));
  const left = middle(lines.map((line) => line.left));
  const found: Paragraph[] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const open = found.at(-1);
    const space = gapBefore(lines, at);
    const isOther = !before || Math.abs(line.height - before.height) > 0.1 * body;
    const isEnded =
      before !== undefined && /[.!?:]["'”’)]*$/.test(before.text) && before.right < left + 0.85 * (right - left);
    const isSetIn = before !== undefined && line.left > before.left + body && before.left <= left + 1;
    const isItem = /^(?:[•‣–-]|\(?\d{1,3}[.)])\s/.test(line.text);
    const isApart = space !== null && space > 1.25 * gap;
    if (!open || isOther || isItem || isSetIn || isEnded || isApart) {
      found.push({ place: `page ${line.page}`, text: line.text, role: line.height > 1.12 * body ? 'heading' : null });
    } else open.text = joinBroken(open.text, line.text);
  });
  return found;
}

/** From the line before, downward; null at the top of a page or column. */
function gapBefore(lines: readonly Line[], at: number): number | null {
  const [before, line] = [lines[at - 1], lines[at]];
  if (!before || before.page !== line?.page || line.base >= before.base) return null;
  return before.base - line.base;
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
