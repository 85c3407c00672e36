/** Makes words of a language of English ones: each Latin letter becomes a Greek one. See `made-up-language.ts`. */
const latin = 'abcdefghijklmnopqrstuvwxyz';
const greek = 'αβγδεφγηιξκλμνοπθρστυβωχψζ';
/** Addresses, citations, ids of headings, targets of links, and tags. */
const apart = /(https?:\/\/\S+|\[@[^\]]*\]|\{\/\*[^]*?\*\/\}|\]\([^)]*\)|<[^>]*>)/;

/** A text in Greek letters. */
function toGreek(text: string): string {
  return text
    .split(apart)
    .map((part, at) => (at % 2 === 0 ? part.replace(/[a-z]/gi, letter) : part))
    .join('');
}

function letter(sign: string): string {
  const other = greek.charAt(latin.indexOf(sign.toLowerCase()));
  return sign < 'a' ? other.toUpperCase() : other;
}

/** A text in Greek letters; of a function that makes words one that makes such words, of a list a list. */
export function translate(word: string): string;
export function translate(word: unknown): unknown;
export function translate(word: unknown): unknown {
  if (typeof word === 'string') return toGreek(word);
  if (Array.isArray(word)) return word.map(translate);
  if (isFunction(word)) return (...given: unknown[]) => fill(word(...given.map(keep)));
  // An element of the page stands for itself.
  if (typeof word !== 'object' || word === null || Object.getPrototypeOf(word) !== Object.prototype) return word;
  return Object.fromEntries(Object.entries(word).map(([key, value]) => [key, translate(value)]));
}

/** An element is kept while the text around it is translated; what makes one is given a translated text. */
function keep(given: unknown): unknown {
  if (isFunction(given)) return (text: string) => ({ kept: given(toGreek(text)) });
  if (Array.isArray(given)) return given.map(keep);
  return typeof given === 'object' && given !== null ? { kept: given } : given;
}

function fill(made: unknown): unknown {
  if (Array.isArray(made)) return made.map(fill);
  return typeof made === 'object' && made !== null && 'kept' in made ? made.kept : toGreek(String(made));
}

function isFunction(value: unknown): value is (...given: unknown[]) => unknown {
  return typeof value === 'function';
}
