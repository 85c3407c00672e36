import { formatDate, parseDate } from '../text/dates.ts';
import { latestTexts, type EditionRow } from './editions.ts';
import type { Reference } from '../reference/reference.ts';
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
  return `Edition of ${formatDate(parseDate(date))}`;
}

/** What a reader sees, in one sentence: `This is the edition of November 21, 2026.` */
export function describeCurrent({ date, hasUnpublished }: Edition): string {
  const title = editionTitle(date).replace('E', 'e');
  return `This is the ${title}${hasUnpublished ? ', with unpublished changes' : ''}.`;
}
