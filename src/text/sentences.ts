/** A sentence, and where it begins and ends in its text. */
interface SentenceSpan {
  start: number;
  end: number;
}

/**
 * Splits English prose into sentences. Knows abbreviations and initials: after `Mr.` no sentence ends; after `U.S.` or
 * `Inc.` one ends only when the next word is one that sentences begin with.
 */
export function splitSentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]+["'”’)\]]*(?=\s)|[。！？]+[」』）]*/gu)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, match.index, end)) continue;
    add(spans, text, start, end);
    start = end;
  }
  add(spans, text, start, text.length);
  return spans;
}

// Always followed by a name.
const beforeNames = new Set(['mr', 'ms', 'mrs', 'dr', 'prof', 'st', 'sen', 'rep', 'gen', 'gov', 'vs']);
// Abbreviations only before a number.
const beforeNumbers = new Set(['no', 'nos', 'vol', 'para', 'fig', 'sec', 'art']);
const months = ['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'];
const abbreviations = new Set([
  'inc',
  'ltd',
  'co',
  'corp',
  'bros',
  'jr',
  'sr',
  'etc',
  'e.g',
  'i.e',
  'approx',
  'dept',
  'est',
  'ave',
  'univ',
  'assn',
  ...months,
]);
const starters = new Set(
  (
    'A An The This That These Those It Its He His She Her They Their We Our I In On At By For From With Without After ' +
    'Before During Since Until When While Where As If Because Although But And Or Also Among Another Both Each Some ' +
    'Many Most Other Such To Of About Under Over Between According However Moreover Then There Here What Who How Once Mr Ms Dr'
  ).split(' '),
);

function endsSentence(text: string, stop: number, end: number): boolean {
  if (text[stop] !== '.') return true;
  const word = /[\p{L}\p{N}.&]*$/u.exec(text.slice(Math.max(0, stop - 20), stop))?.[0] ?? '';
  const next = /^\s*["'“‘(]*([\p{L}\p{N}]+)/u.exec(text.slice(end, end + 40))?.[1] ?? '';
  // A sentence does not begin with a small letter ("e.g. the grid", "a.m. to").
  if (/^\p{Ll}/u.test(next)) return false;
  const abbreviation = word.toLowerCase();
  if (beforeNames.has(abbreviation)) return false;
  if (beforeNumbers.has(abbreviation) && /^\d/.test(next)) return false;
  // U.S., D.C., a.m., J. (one letter before the stop)
  const initial = /(?:^|[.&])\p{L}$/u.test(word);
  return initial || abbreviations.has(abbreviation) ? starters.has(next) : true;
}

function add(spans: SentenceSpan[], text: string, from: number, to: number): void {
  const slice = text.slice(from, to);
  if (!/[\p{L}\p{N}]/u.test(slice)) {
    // A stray bracket or full stop belongs to the sentence before it.
    const last = spans.at(-1);
    if (last && slice.trim()) last.end = from + slice.trimEnd().length;
    return;
  }
  spans.push({ start: from + (slice.length - slice.trimStart().length), end: from + slice.trimEnd().length });
}
