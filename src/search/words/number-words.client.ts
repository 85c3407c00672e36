/** Numbers in words and in figures: pages write them either way, and so do readers. */

const units =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const values = new Map([
  ...units.map((word, at): [string, number] => [word, at + 1]),
  ...tens.map((word, at): [string, number] => [word, 20 + 10 * at]),
]);
const words = new Map([...values].map(([word, value]) => [String(value), word]));
const scales: Record<string, number> = { hundred: 100, thousand: 1000 };

const any = [...values.keys(), ...Object.keys(scales)].join('|');
const run = new RegExp(
  String.raw`\b(?:${any})(?:(?:[- ]|\s+and\s+)(?:${any}))+\b|\b(?:${any})(?=\s+(?:million|billion|per\s?cent)\b)`,
  'gi',
);

/** Rewrites numbers of several words, and those before a scale: "eight thousand" to 8000, "two billion" to "2 billion". */
export function unifyNumberWords(text: string): string {
  return text.replace(run, (found) => String(valueOf(found.toLowerCase().split(/[-\s]+/))));
}

/** "fourteen" for "14", and the other way round; null for any other word. */
export function otherFormOfNumber(word: string): string | null {
  return words.get(word) ?? values.get(word)?.toString() ?? null;
}

function valueOf(parts: readonly string[]): number {
  let [sum, current] = [0, 0];
  for (const part of parts) {
    const scale = scales[part];
    if (scale === undefined) current += values.get(part) ?? 0;
    else if (scale === 100) current = Math.max(current, 1) * scale;
    else [sum, current] = [sum + Math.max(current, 1) * scale, 0];
  }
  return sum + current;
}
