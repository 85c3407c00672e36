/** Lower case, without diacritics, possessive endings, and the dots and commas inside abbreviations and numbers. */
export function foldWord(word: string): string {
  return stripMarks(word.normalize('NFKC').toLowerCase())
    .replace(/['’](?:s|$)/g, '')
    .replace(/['’&]/g, '')
    .replace(/(\p{L})\.(?=\p{L})/gu, '$1')
    .replace(/(\d),(?=\d)/g, '$1');
}

// The voicing marks of Japanese kana belong to the letter.
function stripMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?![\u3099\u309A])\p{M}/gu, '')
    .normalize('NFC');
}
