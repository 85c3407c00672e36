import { currentContent } from '../model/current-reference.ts';
import { formatDate, parseDate } from '../model/dates.ts';
import { latestTexts } from '../model/editions.ts';
import type { EditionRow } from '../model/editions.ts';
import type { Reference } from '../model/reference.ts';
import { digestContent, markPlaces } from './mark-places.ts';

/** Which edition of the content a site shows. */
export interface Edition {
  /** The day of the last edition: `2026-11-21`. */
  date: string;
  /** `November 21, 2026` */
  inWords: string;
  /** Digest of the content as it is. */
  digest: string;
  /** Whether the content has changed since the last edition. */
  hasUnpublished: boolean;
}

/** The edition of the content; null when nothing is published. Told by the content alone, never by Git or the clock. */
export function editionOf(content: { reference: Reference; editions: readonly EditionRow[] }): Edition | null {
  const date = content.editions.at(-1)?.date;
  if (date === undefined) return null;
  const digest = digestContent(markPlaces(content.reference));
  return {
    date,
    inWords: formatDate(parseDate(date)),
    digest,
    hasUnpublished: digestContent(latestTexts(content.editions).values()) !== digest,
  };
}

const kept = new WeakMap<object, Edition | null>();

/** The edition of the project that is built or served. Every page asks for it, so it is kept for as long as the content. */
export function currentEdition(): Edition | null {
  const content = currentContent();
  const known = kept.get(content);
  if (known !== undefined) return known;
  const edition = editionOf(content);
  kept.set(content, edition);
  return edition;
}
