import { monthNames } from '../text/months.ts';

const parted = new RegExp(`(?<=¶|\\b(?:${monthNames.join('|')}|fiscal)) (?=\\d)|(?<=\\d) (?=[ap]m\\b)`, 'g');

/** A text for a page, with no line breaks within `May 20` or `2:00 pm`, or after a paragraph sign. */
export function keepTogether(text: string): string {
  return text.replace(parted, '\u00a0');
}
