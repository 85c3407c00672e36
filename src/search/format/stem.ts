/**
 * The Porter2 ("Snowball English") stemmer, the one Pagefind indexes with, so that the words of a query, of a record and
 * of the index can be compared here without asking the index.
 */

const exceptions: Readonly<Record<string, string>> = {
  skis: 'ski',
  skies: 'sky',
  dying: 'die',
  lying: 'lie',
  tying: 'tie',
  idly: 'idl',
  gently: 'gentl',
  ugly: 'ugli',
  early: 'earli',
  only: 'onli',
  singly: 'singl',
};
/** Words that are unrelated to others with the same stem. */
const strangers: Readonly<Record<string, string>> = {
  important: 'important',
  importantly: 'important',
  importance: 'important',
  critical: 'critical',
  critically: 'critical',
  customer: 'customer',
  customers: 'customer',
  positive: 'positive',
  positively: 'positive',
  friendly: 'friendly',
  training: 'training',
};
const invariant = /^(?:sky|news|howe|atlas|cosmos|bias|andes)$/;
const invariantAfterPlural = /^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;

const step2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['iveness', 'ive'],
  ['ization', 'ize'],
  ['ousness', 'ous'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['tional', 'tion'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ation', 'ate'],
  ['entli', 'ent'],
  ['fulli', 'ful'],
  ['iviti', 'ive'],
  ['ousli', 'ous'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['anci', 'ance'],
  ['ator', 'ate'],
  ['enci', 'ence'],
  ['izer', 'ize'],
  ['bli', 'ble'],
];
const step3: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const step4 = /(?:ement|able|ance|ence|ible|ment|ant|ate|ent|ism|iti|ive|ize|ous|al|er|ic)$/;

const sharedStems = new Set(Object.keys(strangers).map(stemByAlgorithm));

/** The stem of one lower-case word; a word with anything but a-z and apostrophes stays as it is. */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z']+$/.test(word)) return word;
  const listed = strangers[word] ?? exceptions[word];
  if (listed) return listed;
  return stemByAlgorithm(word);
}

/** The stem under which Pagefind's index has a word in lower case. */
export function stemAsIndexed(word: string): string {
  return word.length < 3 ? word : (exceptions[word] ?? stemByAlgorithm(word));
}

/** True for a word under whose stem the index has other words as well. */
export function sharesStem(word: string): boolean {
  return sharedStems.has(stemByAlgorithm(word));
}

function stemByAlgorithm(word: string): string {
  if (invariant.test(word)) return word;
  // A "y" that is a consonant is written "Y" until the end.
  let w = word
    .replace(/^'/, '')
    .replace(/^y/, 'Y')
    .replace(/([aeiouy])y/g, '$1Y');
  const [r1, r2] = regions(w);
  w = w.replace(/'s?'?$/, '');
  w = removePlural(w);
  if (invariantAfterPlural.test(w)) return w;
  w = removeVerbEnding(w, r1);
  w = w.replace(/(.[^aeiouy])[yY]$/, '$1i');
  w = replaceEnding(w, r1);
  w = replaceSecondEnding(w, r1, r2);
  w = removeLastEnding(w, r2);
  return removeFinal(w, r1, r2).toLowerCase();
}

/** Where R1 and R2 of the algorithm begin. */
function regions(w: string): [number, number] {
  const prefix = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/.exec(w);
  const r1 = prefix ? prefix[0].length : afterVowelConsonant(w, 0);
  return [r1, afterVowelConsonant(w, r1)];
}

function afterVowelConsonant(w: string, from: number): number {
  const match = /[aeiouy][^aeiouy]/.exec(w.slice(from));
  return match ? from + match.index + 2 : w.length;
}

function removePlural(w: string): string {
  if (w.endsWith('sses')) return w.slice(0, -2);
  if (/ie[ds]$/.test(w)) return w.length > 4 ? w.slice(0, -2) : w.slice(0, -1);
  if (/(?:us|ss)$/.test(w)) return w;
  return /[aeiouy].+s$/.test(w) ? w.slice(0, -1) : w;
}

function removeVerbEnding(w: string, r1: number): string {
  const ee = /eed(?:ly)?$/.exec(w);
  if (ee) return ee.index >= r1 ? `${w.slice(0, ee.index)}ee` : w;
  const ending = /(?:ingly|edly|ing|ed)$/.exec(w);
  if (!ending || !/[aeiouy]/.test(w.slice(0, ending.index))) return w;
  const rest = w.slice(0, ending.index);
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/^[aeo](?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return rest;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return rest.slice(0, -1);
  return r1 >= rest.length && endsInShortSyllable(rest) ? `${rest}e` : rest;
}

function endsInShortSyllable(w: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouywxY]$/.test(w) || /^[aeiouy][^aeiouy]$/.test(w);
}

function replaceEnding(w: string, r1: number): string {
  for (const [ending, replacement] of step2) {
    if (w.endsWith(ending)) return w.length - ending.length >= r1 ? w.slice(0, -ending.length) + replacement : w;
  }
  if (w.endsWith('ogi')) return w.length - 3 >= r1 && w.endsWith('logi') ? w.slice(0, -1) : w;
  return w.endsWith('li') && w.length - 2 >= r1 && /[cdeghkmnrt]li$/.test(w) ? w.slice(0, -2) : w;
}

function replaceSecondEnding(w: string, r1: number, r2: number): string {
  for (const [ending, replacement] of step3) {
    if (w.endsWith(ending)) return w.length - ending.length >= r1 ? w.slice(0, -ending.length) + replacement : w;
  }
  return w.endsWith('ative') && w.length - 5 >= r2 ? w.slice(0, -5) : w;
}

function removeLastEnding(w: string, r2: number): string {
  const ending = step4.exec(w);
  if (ending) return ending.index >= r2 ? w.slice(0, ending.index) : w;
  return /[st]ion$/.test(w) && w.length - 3 >= r2 ? w.slice(0, -3) : w;
}

function removeFinal(w: string, r1: number, r2: number): string {
  const before = w.slice(0, -1);
  if (w.endsWith('e') && (before.length >= r2 || (before.length >= r1 && !endsInShortSyllable(before)))) return before;
  return w.endsWith('ll') && before.length >= r2 ? before : w;
}
