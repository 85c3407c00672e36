import { absoluteAddress, paragraphPath } from '../reference/addresses.ts';
import { refKey } from '../reference/derived/cited-parts.ts';
import { isoDate, type DatePoint, type PartialDate } from '../text/dates.ts';
import { formatDate } from '../words/format-date.ts';
import { formatNoteLabel } from '../reference/note-label.ts';
import { originalOf } from '../reference/originals.ts';
import type { CitedSentence, ParagraphRef, Reference } from '../reference/reference.ts';
import type { CitationRecord, DateRecord, SentenceRecord } from '../schema/twin.ts';
import type { PublishedAt } from '../site.ts';

/** Sentences as the files for machines give them; white space as a reader sees it. */
export function toSentences(sentences: readonly CitedSentence[]): SentenceRecord[] {
  return sentences.map(({ text, refs }) => ({ text: plainSpace(text), cites: refs.map(refKey) }));
}

/** The words of sentences that stand together, without citations. */
export function joinSentences(sentences: readonly CitedSentence[]): string {
  return sentences.map(({ text }) => plainSpace(text)).join(' ');
}

/** A date with its precision. */
export function toDate(date: PartialDate): DateRecord {
  const { written, qualifier, start, end } = date;
  return { written, text: formatDate(date), qualifier, start: toPoint(start), end: end && toPoint(end) };
}

/** A paragraph with its name in words and its address. */
export function toCitation(reference: Reference, ref: ParagraphRef, at: PublishedAt): CitationRecord {
  return {
    key: refKey(ref),
    source: ref.source,
    paragraph: ref.paragraph,
    label: formatNoteLabel(reference, [ref]),
    address: absoluteAddress(paragraphPath(ref), at),
    original: originalOf(reference, ref),
  };
}

function toPoint(point: DatePoint): DateRecord['start'] {
  const { precision, year, month, day, begins } = point;
  const first = begins && isoDate({ precision: 'month', ...begins });
  return {
    precision,
    year,
    ...(month && { month }),
    ...(day && { day }),
    ...(first && { begins: first }),
    iso: isoDate(point),
  };
}

function plainSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
