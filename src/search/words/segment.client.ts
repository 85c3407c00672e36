/** Stretches of one script: where it changes, a word ends. */
const stretches =
  /[\p{Script=Han}々]+|[\p{Script=Katakana}ー]+|\p{Script=Hangul}+|\p{Script=Hiragana}+|[\p{Script=Latin}\p{N}]+|./gu;
const particles = /^\p{Script=Hiragana}+$/u;

/**
 * The words in a word of a script without spaces: the longest known ones, and the stretches of one script between them.
 * What is one letter, or hiragana alone, holds words together and says nothing.
 */
export function splitWord(word: string, known: ReadonlySet<string>): string[] {
  const parts: string[] = [];
  const lower = word.toLowerCase();
  let from = 0;
  const takeUnknown = (to: number): void => {
    const unknown = word.slice(from, to).match(stretches) ?? [];
    parts.push(...unknown.filter((part) => part.length > 1 && !particles.test(part)));
  };
  for (let at = 0; at < word.length;) {
    let end = word.length;
    while (end > at + 1 && !known.has(lower.slice(at, end))) end--;
    if (end > at + 1) {
      takeUnknown(at);
      parts.push(word.slice(at, end));
      from = end;
    }
    at = end;
  }
  takeUnknown(word.length);
  return parts.length > 0 ? parts : [word];
}
