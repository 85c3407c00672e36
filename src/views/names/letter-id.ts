/** The fragment of a letter in the index of names: `a`, `digits`, `japanese`. */
export function letterId(letter: string): string {
  if (/^[A-Z]$/.test(letter)) return letter.toLowerCase();
  return /\d/.test(letter) ? 'digits' : 'japanese';
}
