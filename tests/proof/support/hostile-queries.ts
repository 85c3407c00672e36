import { seededNumbers } from '../../support/content/seeded-numbers.ts';

/** Ways into a page that shows what somebody typed; `X` is what would run. */
const payloads = [
  '<script>X</script>',
  '"><script>X</script>',
  "'-X-'",
  '<img src=x onerror=X>',
  '<svg onload=X>',
  '<svg><animate onbegin=X attributeName=x dur=1s>',
  '<details open ontoggle=X>',
  '<iframe srcdoc="<script>X</script>">',
  '<a href="javascript:X">x</a>',
  'javascript:X//',
  '</title><script>X</script>',
  '</textarea><script>X</script>',
  '--><script>X</script>',
  '<math><mtext><table><mglyph><style><img src onerror=X>',
  '<noscript><p title="</noscript><img src=x onerror=X>">',
  '{{constructor.constructor("X")()}}',
  '${X}',
  '\\u003cimg src=x onerror=X\\u003e',
  '&lt;img src=x onerror=X&gt;',
  '%3Cimg%20src=x%20onerror=X%3E',
];
const calls = ['alert(1)', 'alert`1`', 'confirm(1)', 'prompt(document.domain)', '(alert)(1)', 'top["al"+"ert"](1)'];

/** Pieces that break what splits, counts or matches text. */
const pieces = [
  ...[
    '"',
    "'",
    '“',
    '”',
    '\\',
    '/',
    '.*',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '+',
    '?',
    '^',
    '$',
    '|',
    '&',
    '#',
    '%',
    '%00',
    '%E0%A4%A',
  ],
  ...[
    '\u0000',
    '\u007f',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u202e',
    '\u2066',
    '\u2069',
    '\ufeff',
    '\ufffd',
    '\ud800',
    '\udfff',
  ],
  ...[
    'e\u0301\u0301\u0301',
    '👩‍👩‍👧‍👦',
    '🇯🇵',
    '経団連',
    'مرحبا',
    'שלום',
    'ﬃ',
    'İ',
    'ß',
    '１２３',
    '٣',
    'ⅷ',
    '½',
    '\t',
    '\n',
    '   ',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'null',
    'undefined',
    'NaN',
    '-0',
    '1e999',
    'AND',
    'OR',
    'NOT',
    '../..',
    '--',
  ],
];

/** Every payload with every call. */
export function listPayloads(): string[] {
  return payloads.flatMap((payload) => calls.map((call) => payload.replace('X', call)));
}

/** Queries made of words of the site, odd pieces and both run together, up to a few that are very long. */
export function* makeQueries(words: readonly string[], seed: number): Generator<string> {
  const next = seededNumbers(seed);
  const pick = (from: readonly string[]): string => from[next(from.length)] ?? '';
  for (;;) {
    const parts = Array.from({ length: 1 + next(8) }, () => (next(3) === 0 ? pick(pieces) : damage(pick(words), next)));
    const query = parts.join(next(4) === 0 ? '' : ' ');
    yield next(200) === 0 ? query.repeat(1 + Math.floor(20_000 / (query.length + 1))) : query;
  }
}

/** A word with a letter gone, doubled, moved or of another kind; often as it is. */
function damage(word: string, next: (limit: number) => number): string {
  const at = next(word.length);
  const letter = word[at] ?? '';
  const rest = word.slice(at + 1);
  const forms = [word, word, word.toUpperCase(), word.slice(0, at) + rest, word.slice(0, at) + letter + letter + rest];
  forms.push(
    word.slice(0, at) + (rest[0] ?? '') + letter + rest.slice(1),
    word.slice(0, at) + String.fromCharCode(next(65_536)) + rest,
  );
  return forms[next(forms.length)] ?? word;
}
