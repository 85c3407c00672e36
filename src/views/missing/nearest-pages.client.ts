import { countEdits } from '../../text/edit-distance.ts';

/** A page that may have been meant. */
export interface KnownPage {
  title: string;
  /** Its address, as a path. */
  path: string;
}

/** How alike the words have to be: from 0 for nothing in common to 1 for the same. */
const leastLikeness = 0.6;
/** Words that are too short to tell titles apart: `of`, `eu`. */
const shortest = 3;

/**
 * The pages that an address without a page may have meant, the likeliest first: those with a similar id, or with most
 * of its words in their id or title.
 * @param address A path as a reader has typed it, mistakes and all.
 */
export function findNearestPages(address: string, pages: readonly KnownPage[], most = 5): KnownPage[] {
  const segments = address.split('/').map(spell).filter(Boolean).reverse();
  // What stands last names the page; an ending that nobody knows may follow what does.
  for (const wanted of segments) {
    const found = pages
      .map((page) => ({ page, likeness: comparePage(wanted, page) }))
      .filter(({ likeness }) => likeness >= leastLikeness)
      .sort((a, b) => b.likeness - a.likeness);
    if (found.length > 0) return found.slice(0, most).map(({ page }) => page);
  }
  return [];
}

/** The words of a part of an address: `hitachi europe` for `Hitachi_Europe.html`. */
export function spell(segment: string): string {
  let text = segment;
  try {
    text = decodeURIComponent(segment);
  } catch {
    // A stray percent sign stands for itself.
  }
  return splitWords(text.replace(/\.html?$/, '')).join(' ');
}

function comparePage(wanted: string, { title, path }: KnownPage): number {
  const id = spell(path.split('/').at(-2) ?? '');
  const known = splitWords(`${id} ${title}`);
  const words = wanted.split(' ').filter(({ length }) => length >= shortest);
  const found = words.map((word) => Math.max(...known.map((other) => compareWords(word, other))));
  const share = found.reduce((sum, likeness) => sum + likeness, 0) / Math.max(1, words.length);
  // All words of a longer title are less than the whole of a short one.
  return Math.max(compareWords(wanted, id), share * 0.9);
}

/** 1 for the same word, 0 for one of which more than a third is different. */
function compareWords(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  const most = Math.floor(longest / 3);
  return Math.max(0, 1 - countEdits(a, b, most) / Math.max(1, longest));
}

function splitWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
