import { createHash } from 'node:crypto';
import type { MarkedPlace } from './compare-editions.ts';
import { fingerprintWords } from './likeness.ts';
import { listPlaces } from '../reference/derived/addressable-places.ts';
import type { Reference } from '../reference/reference.ts';
import { plainQuotes } from '../text/fold-name.ts';
import { onceFor } from '../text/once-for.ts';

/** The places of the site, with a digest and a fingerprint of each text. Typographic quotation marks change neither. */
export const markPlaces = onceFor((reference: Reference): MarkedPlace[] =>
  listPlaces(reference).map((place) => {
    const text = plainQuotes(place.text);
    // Asked for when an edition is made or an address is lost; most builds do neither.
    const likeness = onceFor(() => fingerprintWords(text));
    return {
      ...place,
      digest: digestText(text),
      get likeness() {
        return likeness(place);
      },
    };
  }),
);

/** One digest for many texts, whatever their order. */
export function digestContent(places: Iterable<{ address: string; digest: string }>): string {
  const lines = Array.from(places, ({ address, digest }) => `${address} ${digest}\n`);
  return digestText(lines.sort().join(''));
}

function digestText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
