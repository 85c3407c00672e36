import { countEdits } from './edit-distance.ts';

/** A part that more names than these have tells nothing. */
const mostNamesWithPart = 5;

/**
 * The candidate that differs least from what was written: at most a third of the letters, but at least one, may be
 * missing, extra, different or swapped with a neighbor. Else the one that shares a whole part with it: `president-biden`
 * for `joe-biden`. Null when none is close. Nothing is suggested for itself.
 */
export function findNearest(written: string, candidates: Iterable<string>): string | null {
  const wanted = fold(written);
  const others = [...candidates].filter((candidate) => candidate !== written);
  let nearest: string | null = null;
  let least = Infinity;
  for (const candidate of others) {
    const folded = fold(candidate);
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, folded.length) / 3));
    if (Math.abs(folded.length - wanted.length) > Math.min(allowed, least)) continue;
    const distance = countEdits(wanted, folded);
    if (distance <= allowed && distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest ?? findSharing(wanted, others);
}

/** The candidate of which the shared parts are the most. */
function findSharing(wanted: string, candidates: readonly string[]): string | null {
  const parts = partsOf(wanted);
  if (parts.length === 0) return null;
  const split = candidates.map((candidate) => ({ candidate, has: partsOf(fold(candidate)) }));
  const telling = parts.filter((part) => split.filter(({ has }) => has.includes(part)).length <= mostNamesWithPart);
  let [nearest, most]: [string | null, number] = [null, 0];
  for (const { candidate, has } of split) {
    const shared = countLetters(has.filter((part) => telling.includes(part)));
    const share = shared === 0 ? 0 : shared / countLetters([...has, ...parts]);
    if (share > most) [nearest, most] = [candidate, share];
  }
  return nearest;
}

/** Parts of one or two letters are everywhere. */
function partsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part.length > 2);
}

function countLetters(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

/** Names are compared as readers see them: case and Unicode form do not count. Very long input is cut. */
function fold(text: string): string {
  return text.slice(0, 100).normalize('NFC').toLowerCase();
}

/** `; did you mean "acme"?`, or nothing when no candidate is near. */
export function suggest(written: string, candidates: readonly string[]): string {
  const nearest = findNearest(written, candidates);
  return nearest === null ? '' : `; did you mean "${nearest}"?`;
}
