import { countEdits } from './edit-distance.ts';

/**
 * The candidate that differs least from what was written, or null when none is close: at most a third of the letters,
 * but at least one, may be missing, extra, different or swapped with a neighbor.
 */
export function findNearest(written: string, candidates: Iterable<string>): string | null {
  const wanted = fold(written);
  let nearest: string | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, folded.length) / 3));
    if (Math.abs(folded.length - wanted.length) > Math.min(allowed, least)) continue;
    const distance = countEdits(wanted, folded);
    if (distance <= allowed && distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** Names are compared as readers see them: case and Unicode form do not count. Very long input is cut. */
function fold(text: string): string {
  return text.slice(0, 100).normalize('NFC').toLowerCase();
}
