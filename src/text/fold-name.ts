/** Names are the same whatever their case, Unicode form and spacing. */
export function foldName(name: string): string {
  return plainQuotes(name.normalize('NFC').toLowerCase()).replace(/\s+/g, ' ').trim();
}

/** A text with plain quotation marks and apostrophes in place of typographic ones, so that both spellings are the same. */
export function plainQuotes(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

/** Whether every letter of a text is Latin: between such words there are spaces. */
export function isLatin(text: string): boolean {
  return !/(?=\p{L})\P{Script=Latin}/u.test(text);
}
