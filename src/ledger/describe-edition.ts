import { parseDate } from '../text/dates.ts';
import { formatDate } from '../words/format-date.ts';
import { latestTexts, type EditionRow } from './editions.ts';
import type { Reference } from '../reference/reference.ts';
import { digestContent, markPlaces } from './mark-places.ts';
import { words } from '../words/words.ts';

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

/** The edition of the content; null when nothing is published. Depends only on the content, not on Git or the clock. */
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

/** `Edition of November 21, 2026` */
export function editionTitle(date: string): string {
  return words.editionOf(formatDate(parseDate(date)));
}

/** What a reader sees, in one sentence: `This is the edition of November 21, 2026.` */
export function describeCurrent({ inWords, hasUnpublished }: Edition): string {
  return words.thisIsEdition(inWords, hasUnpublished);
}
