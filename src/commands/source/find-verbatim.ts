import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceLine } from './source-types.ts';

/** More words than these in a row are not the site's own any more. */
const mostShared = 9;

/** A run of words that the retelling shares with the document. */
interface SharedRun {
  /** Path below the content folder, and the line in which the run begins. */
  file: string;
  line: number;
  /** The number of the paragraph that has it too. */
  paragraph: number;
  words: number;
}

/** The runs of more than nine words, besides those of names, that entries of a content folder share with the paragraphs of a document. */
export function findVerbatim(lines: readonly SourceLine[], contentFolder: string): SharedRun[] {
  const length = mostShared + 1;
  const known = new Map<string, number>();
  for (const { text, number } of lines) {
    const words = wordsOf(text).map(({ word }) => word);
    for (let at = 0; at + length <= words.length; at++) known.set(words.slice(at, at + length).join(' '), number);
  }
  const files = (readdirSync(contentFolder, { recursive: true }) as string[]).filter((path) => path.endsWith('.mdx'));
  return files.sort().flatMap((path) => {
    const text = readFileSync(join(contentFolder, path), 'utf8');
    const words = wordsOf(text);
    const runs: { from: number; to: number; paragraph: number }[] = [];
    for (let from = 0; from + length <= words.length; from++) {
      const run = words.slice(from, from + length).map(({ word }) => word);
      const paragraph = known.get(run.join(' '));
      const last = runs.at(-1);
      if (paragraph === undefined) continue;
      if (last && from <= last.to) last.to = from + length;
      else runs.push({ from, to: from + length, paragraph });
    }
    return runs.flatMap(({ from, to, paragraph }): SharedRun[] => {
      const run = words.slice(from, to);
      // Names and titles are the same in anyone's words.
      if (run.filter(({ isName }) => !isName).length <= mostShared) return [];
      const line = text.slice(0, run[0]?.index).split('\n').length;
      return [{ file: path.replaceAll('\\', '/'), line, paragraph, words: run.length }];
    });
  });
}

/** Words that join the parts of a name. */
const joining = new Set(['of', 'the', 'for', 'and', 'on', 'in']);

/** The words of a text, with their places; citations and the addresses of links are none. */
function wordsOf(text: string): { word: string; index: number; isName: boolean }[] {
  const plain = text.replace(/\[@[^\]]*\]|\]\([^)]*\)/g, (found) => ' '.repeat(found.length));
  const found = [...plain.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(found[at]?.[0] ?? '');
  return found.map(({ 0: word, index }, at) => {
    const isJoined = joining.has(word) && [-2, -1, 1, 2].some((step) => isCapital(at + step));
    return { word: word.toLowerCase(), index, isName: isCapital(at) || isJoined };
  });
}
