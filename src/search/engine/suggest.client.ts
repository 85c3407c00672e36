import type { FoundPage } from './answer.client.ts';
import type { Page } from '../format/manifest.ts';
import { isLatin } from '../../text/fold-name.ts';
import { foldWord } from '../words/fold.client.ts';

/** Letters that a suggestion needs; of Japanese, one tells enough. */
const fewest = 2;
const most = 6;

/** A page whose name someone seems to be typing. */
export interface Suggestion {
  page: Page;
  /** The name that fits, where it is not the title. */
  name: string | null;
  /** Nothing of the name is left to type. */
  isWhole: boolean;
}

/** The pages with a name that has what is typed, from the beginning of one of its words on; the closest first. */
export function suggestPages(pages: readonly Page[], typed: string): Suggestion[] {
  const begun = wordsOf(typed);
  const letters = begun.join('');
  if (letters.length < (isLatin(letters) ? fewest : 1)) return [];
  return pages
    .flatMap((page) => {
      const fits = [page.title, ...page.names].map((name, at) => ({ name, rank: fitOf(begun, name) + at / 1000 }));
      const best = fits.reduce((a, b) => (b.rank < a.rank ? b : a));
      if (best.rank === Infinity) return [];
      const name = best.name === page.title ? null : best.name;
      return { page, rank: best.rank, length: best.name.length, name, isWhole: best.rank < 1 };
    })
    .sort((a, b) => a.rank - b.rank || a.length - b.length)
    .slice(0, most);
}

/** A suggestion as a page that was found, of which nothing but its names is known. */
export function toFound({ page, name }: Suggestion): FoundPage {
  return { ...page, alsoNamed: name === null ? [] : [name], date: null, places: [] };
}

/** 0 for the whole name, 1 for how it begins, 2 for words in it; infinite for what is not in it. */
function fitOf(begun: readonly string[], name: string): number {
  const words = wordsOf(name);
  if (begun.length === 1 && !isLatin(begun[0] ?? '') && words.join('').includes(begun[0] ?? '')) return 1;
  const isAt = (start: number): boolean =>
    begun.every((word, at) =>
      at === begun.length - 1 ? words[start + at]?.startsWith(word) : words[start + at] === word,
    );
  if (isAt(0)) return words.length === begun.length && words.at(-1) === begun.at(-1) ? 0 : 1;
  return words.some((_, start) => isAt(start)) ? 2 : Infinity;
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.&'’]*/gu) ?? []).map(foldWord);
}
