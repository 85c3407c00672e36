import type { Paragraph, ReadOptions, ReadParagraphs } from './source-types.ts';

/** Lines that were broken to a width are no longer than this. */
const widest = 120;
/** Of the lines that another follows, so many are long and end within a sentence, where lines were broken. */
const leastLong = 0.6;
const fewestLines = 8;

/** The paragraphs of a text: its lines, or the blocks between empty lines where long lines were broken to a width. */
export function readLines(text: string, { eachLine }: ReadOptions): ReadParagraphs {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  if (!eachLine && areBroken(lines)) {
    return {
      readAs: 'text with broken lines, which are joined; --lines takes each line for a paragraph',
      paragraphs: join(lines, widthOf(lines)),
    };
  }
  const paragraphs = lines.flatMap((line, index): Paragraph[] => {
    const trimmed = line.trim();
    return trimmed === '' ? [] : [{ place: `line ${index + 1}`, text: trimmed, role: null }];
  });
  return { readAs: 'text, one paragraph a line', paragraphs };
}

function areBroken(lines: readonly string[]): boolean {
  const width = widthOf(lines);
  const followed = lines.filter((line, index) => line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '');
  if (width > widest || width < 40 || followed.length < fewestLines) return false;
  const isLong = (line: string): boolean => line.length > 0.7 * width && !/[.!?]["'”’)]*$/.test(line);
  return followed.filter(isLong).length >= leastLong * followed.length;
}

/** How wide the lines are, but for one in twenty: an address may be longer. */
function widthOf(lines: readonly string[]): number {
  const widths = lines.map(({ length }) => length).filter((length) => length > 0);
  return widths.sort((a, b) => a - b)[Math.floor(0.95 * (widths.length - 1))] ?? 0;
}

/** A line begins a paragraph after an empty one or a heading, where it is set in, or as the item of a list. */
function join(lines: readonly string[], width: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | null = null;
  let margin = 0;
  lines.forEach((line, index) => {
    const text = line.trim();
    const indent = line.length - line.trimStart().length;
    const isItem = /^(?:[-*•‣–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/.test(text);
    const isHeading = open === null && text.length < 0.6 * width && !/[.!?:;,]["'”’)]?$/.test(text) && !isItem;
    if (text === '') open = null;
    else if (open === null || isItem || indent > margin + 1) {
      open = { place: `line ${index + 1}`, text, role: null };
      paragraphs.push(open);
    } else open.text = joinBroken(open.text, text);
    if (isHeading && /^["“‘(]?\p{Lu}/u.test((lines[index + 1] ?? '').trim())) open = null;
    margin = isItem ? indent + 4 : indent;
  });
  return paragraphs;
}

/** Two parts of a text that a line end had parted, within a word too. */
export function joinBroken(before: string, after: string): string {
  return /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after) ? before.slice(0, -1) + after : `${before} ${after}`;
}
