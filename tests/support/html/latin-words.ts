/** Names of files, addresses, checksums and citations. */
const apart = /\S*[\d./:@#]\S*[a-z]\S*|\S*[a-z]\S*[\d./:@#]\S+/gi;

/** A name that every language writes so. */
const names = new Set(['Markdown']);

/** The words of two Latin letters or more in a text, without names. */
export function latinWords(text: string): string[] {
  return (text.replace(apart, ' ').match(/\p{Script=Latin}{2,}/gu) ?? []).filter((word) => !names.has(word));
}
