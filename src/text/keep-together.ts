import { monthNames } from './months.ts';

const parted = new RegExp(`(?<=¶|\\b(?:${monthNames.join('|')}|fiscal)) (?=\\d)|(?<=\\d) (?=[ap]m\\b)`, 'g');

/** A text for a page, with no line breaks within `May 20` or `2:00 pm`, or after a paragraph sign. */
export function keepTogether(text: string): string {
  return text.replace(parted, '\u00a0');
}

/** `1 statement`, `2 statements`: a number stays with its noun. */
export function countNoun(count: number, noun: string, many = `${noun}s`): string {
  return `${count}\u00a0${count === 1 ? noun : many}`;
}
