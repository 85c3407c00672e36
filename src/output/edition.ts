import { existsSync, readFileSync } from 'node:fs';
import { contentFolder } from '../model/current-reference.ts';
import { formatDate, parseDate } from '../model/dates.ts';

/** The edition of the content that readers see and cite. */
export interface Edition {
  /** `2026-11-21` */
  date: string;
  /** `November 21, 2026` */
  inWords: string;
}

/** The newest edition that a list of editions (`content/editions.tsv`) tells of; null where it has none. */
export function editionOf(editions: string | null): Edition | null {
  const dates = (editions ?? '').split('\n').flatMap((line) => /^\d{4}-\d{2}-\d{2}(?=\t)/.exec(line)?.[0] ?? []);
  const date = dates.sort().at(-1);
  return date === undefined ? null : { date, inWords: formatDate(parseDate(date)) };
}

let kept: { edition: Edition | null; readAt: number } | null = null;

/** The edition of the project that is built or served. */
export function currentEdition(): Edition | null {
  // Asked for each page and each citation; a file read once a second is new enough for writing.
  if (kept && Date.now() - kept.readAt < 1000) return kept.edition;
  const file = `${contentFolder}/editions.tsv`;
  const edition = editionOf(existsSync(file) ? readFileSync(file, 'utf8') : null);
  kept = { edition, readAt: Date.now() };
  return edition;
}
