import { monthNames } from './months.ts';

/** Widths in hundredths of the font size: those of DejaVu Sans, the widest of the system fonts used for labels. */
const widths: readonly (readonly [characters: string, width: number])[] = [
  ["ijlI|'’.,:;! ", 34],
  ['frt()[]-/J"', 42],
  ['mwMW@%—&', 100],
  ['ABCDEGHKNOPQRUVXYQ', 78],
];
const lowerCase = 64;
const fullWidth = 105;

/** How wide a text may get in the sans-serif font of any system; an upper estimate. */
export function measureText(text: string, fontSize: number): number {
  let hundredths = 0;
  for (const character of text) hundredths += widthOf(character);
  return (hundredths * fontSize) / 100;
}

/**
 * Breaks a label into lines that fit the width, between words or after a hyphen. A word that is too long gets a line of
 * its own, which is then too wide.
 */
export function breakLabel(label: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+|(?<=\w-)(?=\w{4})/)) {
    const last = lines.at(-1);
    const isGlued =
      last !== undefined && last.endsWith('-') && label.includes(`${last.split(' ').at(-1) ?? ''}${word}`);
    const joined = last === undefined ? word : `${last}${isGlued ? '' : ' '}${word}`;
    if (last !== undefined && measureText(joined, fontSize) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** The separator between two lines, so that a label reads as one text: nothing after a hyphen, otherwise a space. */
export function spaceAfter(line: string): string {
  return /\w-$/.test(line) ? '' : ' ';
}

function widthOf(character: string): number {
  if (character > '\u2e7f') return fullWidth;
  return widths.find(([characters]) => characters.includes(character))?.[1] ?? lowerCase;
}

const parted = new RegExp(`(?<=¶|\\b(?:${monthNames.join('|')}|fiscal)) (?=\\d)|(?<=\\d) (?=[ap]m\\b)`, 'g');

/** A text for a page, with no line breaks within `May 20` or `2:00 pm`, or after a paragraph sign. */
export function keepTogether(text: string): string {
  return text.replace(parted, '\u00a0');
}
