/** What heads the names in Japanese script. */
export const japanese = '日本語';

/** The fragment of a letter in the index of names: `a`, `digits`, `japanese`, `letter-3b1` for a letter of other scripts. */
export function letterId(letter: string): string {
  if (/^[A-Z]$/.test(letter)) return letter.toLowerCase();
  if (/\d/.test(letter)) return 'digits';
  return letter === japanese ? 'japanese' : `letter-${(letter.codePointAt(0) ?? 0).toString(16)}`;
}
