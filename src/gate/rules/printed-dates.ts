import { formatPoint, InvalidDate, parseDate, type DatePoint, type PartialDate } from '../../text/dates.ts';
import { gatherPrinted, isPrinted } from '../../text/printed-figures.ts';
import type { Report } from '../../text/problems.ts';
import type { ParagraphRef, Source } from '../../reference/reference.ts';

/** Reads a date; reports an invalid one and returns null for it. */
export function checkDate(
  written: string,
  key: string,
  offset: number,
  report: Report,
  fiscalYearBegins?: string,
): PartialDate | null {
  try {
    return parseDate(written, fiscalYearBegins);
  } catch (error) {
    if (!(error instanceof InvalidDate)) throw error;
    report(offset, 'invalid-date', key, error.message);
    return null;
  }
}

/** The ends of a date that are not printed, as figures are written: `2013`, `FY2013`, `May 2013`, `May 20, 2013`. */
export function findMissingDates(date: PartialDate, printed: readonly string[]): string[] {
  const figures = gatherPrinted(printed);
  const ends = [date.start, ...(date.end ? [date.end] : [])].map(figureOf);
  return [...new Set(ends)].filter((end) => !isPrinted(end, figures));
}

function figureOf(point: DatePoint): string {
  return point.precision === 'fiscal-year' ? `FY${point.year}` : formatPoint(point);
}

/** Reports the ends of a date that no paragraph of the documents cited prints. */
export function checkPrintedInDocuments(
  date: PartialDate,
  refs: readonly ParagraphRef[],
  sources: ReadonlyMap<string, Source>,
  offset: number,
  report: Report,
): void {
  const cited = [...new Set(refs.map((ref) => ref.source))].flatMap((id) => sources.get(id) ?? []);
  if (cited.length === 0) return;
  const printed = cited.flatMap((source) => source.paragraphs.flatMap((paragraph) => paragraph.figures));
  const documents = cited.map((source) => `any paragraph of ${source.id}`).join(' or ');
  for (const missing of findMissingDates(date, printed)) report(offset, 'date-not-printed', missing, documents);
}
