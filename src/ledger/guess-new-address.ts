import { splitAddress } from '../reference/addresses.ts';
import type { MarkedPlace } from './compare-editions.ts';
import { findNearest } from '../text/did-you-mean.ts';
import type { EditionRow } from './editions.ts';
import { compareFingerprints } from './likeness.ts';

/** With every seventh word changed, nine texts in ten stay above this; the most similar unrelated text reaches it. */
const leastLikeness = 0.75;
/** Authors can judge a guess; readers are led only to a text that is surely similar. */
const leastLikenessForReaders = 0.85;

/**
 * Where the text of a lost address likely is now: the candidate with the same text, or the most similar one; having
 * the same id or page counts a little. Null when nothing is similar.
 */
export function findLikelyPlace(
  lost: string,
  last: EditionRow | undefined,
  candidates: readonly Pick<MarkedPlace, 'address' | 'digest' | 'likeness'>[],
): string | null {
  const isPage = splitAddress(lost).fragment === null;
  const fitting = candidates.filter(({ address }) => (splitAddress(address).fragment === null) === isPage);
  let best: string | null = null;
  let most = leastLikeness;
  for (const { address, digest, likeness } of last ? fitting : []) {
    const like = digest === last?.digest ? 2 : compareFingerprints(likeness, last?.likeness ?? '');
    const score = like + (isSameId(address, lost) ? 0.1 : 0) + (isSamePage(address, lost) ? 0.05 : 0);
    if (score > most) [best, most] = [address, score];
  }
  if (best !== null) return best;
  const addresses = fitting.map(({ address }) => address);
  const sameId = isPage ? [] : addresses.filter((address) => isSameId(address, lost));
  if (sameId.length === 1) return sameId[0] ?? null;
  // Places without text of their own, such as a letter of the index of names, are known only by their address.
  return last
    ? null
    : findNearest(
        lost,
        addresses.filter((address) => isSamePage(address, lost) || isPage),
      );
}

/** The existing place with the most similar words, if any are similar at all: for readers of a retired address. */
export function findNearestPlace(last: EditionRow | undefined, places: readonly MarkedPlace[]): string | null {
  if (!last?.likeness) return null;
  const scored = places.map(
    ({ address, likeness }) => [compareFingerprints(likeness, last.likeness), address] as const,
  );
  const [best] = scored.sort(([a, x], [b, y]) => b - a || (x < y ? -1 : 1));
  return best && best[0] >= leastLikenessForReaders ? best[1] : null;
}

function isSameId(a: string, b: string): boolean {
  const { fragment } = splitAddress(a);
  return fragment !== null && fragment === splitAddress(b).fragment;
}

function isSamePage(a: string, b: string): boolean {
  return splitAddress(a).page === splitAddress(b).page;
}
