/** Invisible characters that must not be in a text: they hide words, or part names that look the same. */

// Controls but tab and line breaks, surrogates that stand alone, private use, noncharacters; everything that is
// displayed as nothing: bidi controls, joiners, variation selectors, tags; line separators, fillers and replacements.
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\u2800\ufff9-\ufffd]|\p{Surrogate}|[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Co}]/gu;

/** Scripts whose letters take other forms beside a joiner or non-joiner. */
const joining =
  'Arabic Syriac Mongolian Nko Mandaic Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan Balinese Javanese'
    .split(' ')
    .map((script) => `\\p{Script_Extensions=${script}}`)
    .join('');
const before = new RegExp(`[${joining}]$`, 'u');
const after = new RegExp(`^[${joining}]`, 'u');

/** The hidden characters of a text, each with its place, and its code point and name in words. */
export function findHidden(text: string): { index: number; character: string; name: string }[] {
  if (!/[^\t\n\x20-\x7e]/.test(text)) return [];
  return [...text.matchAll(hidden)].flatMap(({ 0: character, index }) => {
    const isJoiner = character === '\u200c' || character === '\u200d';
    if (isJoiner && before.test(text.slice(0, index).slice(-2)) && after.test(text.slice(index + 1, index + 3))) {
      return [];
    }
    // Keyboards put it after a picture, so that it is shown in color.
    if (character === '\ufe0f' && /\p{Extended_Pictographic}$/u.test(text.slice(0, index).slice(-2))) return [];
    return [{ index, character, name: nameCharacter(character) }];
  });
}

const names: Readonly<Record<number, string>> = {
  0xad: 'soft hyphen',
  0x200b: 'zero width space',
  0x200c: 'zero width non-joiner, outside the scripts that need it',
  0x200d: 'zero width joiner, outside the scripts that need it',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x2028: 'line separator',
  0x2029: 'paragraph separator',
  0x2060: 'word joiner',
  0x2800: 'blank Braille pattern',
  0x3164: 'Hangul filler',
  0xfeff: 'byte order mark',
  0xfffc: 'object replacement character',
  0xfffd: 'replacement character, left where a letter was lost',
};

const ranges: readonly (readonly [from: number, to: number, name: string])[] = [
  [0, 0x9f, 'control character'],
  [0x202a, 0x202e, 'turns the direction of text'],
  [0x2066, 0x2069, 'turns the direction of text'],
  [0xd800, 0xdfff, 'half of a character'],
  [0xe000, 0xf8ff, 'private use'],
  [0xfe00, 0xfe0f, 'variation selector'],
  [0xe0000, 0xe007f, 'tag character'],
  [0xe0100, 0xe01ef, 'variation selector'],
  [0xf0000, 0x10ffff, 'private use'],
];

function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const name = names[code] ?? ranges.find(([from, to]) => code >= from && code <= to)?.[2] ?? 'displayed as nothing';
  return `the character U+${code.toString(16).toUpperCase().padStart(4, '0')} (${name})`;
}
