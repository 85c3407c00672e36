/** Widths in hundredths of the font size: those of DejaVu Sans, the widest of the fonts that systems set labels in. */
const widths: readonly (readonly [characters: string, width: number])[] = [
  ["ijlI|'’.,:;! ", 34],
  ['frt()[]-/J"', 42],
  ['mwMW@%—&', 100],
  ['ABCDEGHKNOPQRUVXYQ', 78],
];
const lowerCase = 64;
const fullWidth = 105;

/** How wide a text may get in a sans-serif font of any system; more rather than less. */
export function measureText(text: string, fontSize: number): number {
  let hundredths = 0;
  for (const character of text) hundredths += widthOf(character);
  return (hundredths * fontSize) / 100;
}

/**
 * Breaks a label into lines that fit the width, between words or after a hyphen. A word that is too long for any line
 * stands alone on one that is too wide.
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

/** What stands between a line and the next, so that a label is read as one text: nothing after a hyphen. */
export function spaceAfter(line: string): string {
  return /\w-$/.test(line) ? '' : ' ';
}

function widthOf(character: string): number {
  if (character > '\u2e7f') return fullWidth;
  return widths.find(([characters]) => characters.includes(character))?.[1] ?? lowerCase;
}
