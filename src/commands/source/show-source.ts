import type { SourceDocument } from './source-types.ts';

const width = 100;
const margin = 17;

/** Prints every paragraph beside its number, with the roles that the record would begin with. */
export function showSource(document: SourceDocument, name: string, print: (line: string) => void): void {
  print(`${name}: ${document.lines.length} paragraphs, read as ${document.readAs}`);
  for (const line of document.lines) {
    const role = line.role === 'body' ? '' : line.role;
    const head = `${String(line.number).padStart(5)}  ${role}`.padEnd(margin);
    breakLines(line.text).forEach((part, at) => print(`${at === 0 ? head : ' '.repeat(margin)}${part}`));
  }
}

function breakLines(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width - margin)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
