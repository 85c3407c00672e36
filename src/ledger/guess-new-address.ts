import { kindPath, paths, splitAddress } from '../reference/addresses.ts';
import { entryKinds } from '../reference/reference.ts';
import type { MarkedPlace } from './compare-editions.ts';
import { findNearest } from '../text/did-you-mean.ts';
import type { EditionRow } from './editions.ts';
import { compareFingerprints } from './likeness.ts';
import { words } from '../words/words.ts';

/** With every seventh word changed, nine texts in ten stay above this; the most similar unrelated text reaches it. */
const leastLikeness = 0.75;
/** Where a guess must not be wrong: readers are led to it, or it leads to another page. */
const sureLikeness = 0.85;

type Candidate = Pick<MarkedPlace, 'address' | 'digest' | 'likeness'>;

/** An address that is gone. */
export interface LostPlace {
  address: string;
  /** Its last text; undefined for a place without text of its own. */
  last: EditionRow | undefined;
  /** Where its page has moved; null as long as that is not recorded. */
  pageMovedTo: string | null;
}

/**
 * Where the text of a lost address likely is now: the same part of the page that its page has moved to; or the candidate
 * with the same text, or the most similar one. Only for ids that are written by hand: those that pages make, such as
 * `#relations`, follow their page. From one page to another only the same text leads, or one that is surely similar
 * and has the same id. Null when nothing fits.
 */
export function findLikelyPlace({ address: lost, last, pageMovedTo }: LostPlace, candidates: readonly Candidate[]) {
  const { page, fragment } = splitAddress(lost);
  const along = candidates.find(({ address }) => address === `${pageMovedTo ?? ''}#${fragment ?? ''}`);
  if (along) return along.address;
  // An item of the timeline is named after its entry and date: the same entry at another date.
  const again = candidates.filter(({ address }) => undated(address) !== null && undated(address) === undated(lost));
  if (again.length === 1) return again[0]?.address ?? null;
  if (!isWrittenByHand(lost)) return null;
  const fitting = candidates.filter(({ address }) => {
    return isWrittenByHand(address) && (splitAddress(address).fragment === null) === (fragment === null);
  });
  const isTied = (address: string): boolean => {
    const other = splitAddress(address).page;
    return fragment === null ? folderOf(other) === folderOf(page) : other === page || other === pageMovedTo;
  };
  let best: string | null = null;
  let most = 0;
  for (const { address, digest, likeness } of last ? fitting : []) {
    const like = digest === last?.digest ? 2 : compareFingerprints(likeness, last?.likeness ?? '');
    const isSameId = idOf(address) === idOf(lost);
    const least = isTied(address) ? leastLikeness : isSameId ? sureLikeness : 1;
    const score = like + (isSameId ? 0.1 : 0);
    if (like > least && score > most) [best, most] = [address, score];
  }
  // A place without text of its own is known only by its address.
  const tied = fitting.map(({ address }) => address).filter(isTied);
  return best ?? (last ? null : findNearest(lost, tied));
}

/** The place on another page with the most similar words, if any are similar at all: for readers of a retired address. */
export function findNearestPlace(last: EditionRow | undefined, places: readonly MarkedPlace[]): string | null {
  if (!last?.likeness) return null;
  const { page } = splitAddress(last.address);
  const scored = places
    .filter(({ address }) => splitAddress(address).page !== page)
    .map(({ address, likeness }) => [compareFingerprints(likeness, last.likeness), address] as const);
  const [best] = scored.sort(([a, x], [b, y]) => b - a || (x < y ? -1 : 1));
  return best && best[0] >= sureLikeness ? best[1] : null;
}

const entryFolders: readonly string[] = entryKinds.map(kindPath);
const idFolders: readonly string[] = [...entryFolders, paths.people, paths.topics, paths.sources];

/** Whether someone has chosen the id: that of an entry, person, topic or source, of a section or statement. */
function isWrittenByHand(address: string): boolean {
  const { page, fragment } = splitAddress(address);
  if (fragment === null) return idFolders.includes(folderOf(page)) && !idFolders.includes(page);
  return entryFolders.includes(folderOf(page)) && !entryFolders.includes(page) && !(fragment in words.partTitles);
}

/** The address of an item of the timeline without its date; null for others. */
function undated(address: string): string | null {
  return /^(.*#date-.+?)-(?:[a-z]+-)*(?:fy)?\d{4}(?:-|$)/.exec(address)?.[1] ?? null;
}

/** The last part of an address: the id of the place, or of the page. */
function idOf(address: string): string {
  return /([^/#]*)\/?$/.exec(address)?.[1] ?? '';
}

/** The index that a page stands in: the first part of its path. */
function folderOf(page: string): string {
  return `/${page.split('/')[1] ?? ''}/`;
}
