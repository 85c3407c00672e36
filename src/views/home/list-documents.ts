import { paths, sourcePath } from '../../reference/addresses.ts';
import type { Source } from '../../reference/reference.ts';
import { plainTitle } from '../../reference/source-words.ts';
import { parseDate } from '../../text/dates.ts';
import { formatDate } from '../../words/format-date.ts';
import { keepTogether } from '../../text/label-lines.ts';
import { locale, words } from '../../words/words.ts';

/** A document that the site retells; where there are many, all those of a publisher. */
export interface DocumentLine {
  title: string;
  path: string;
  /** What it is, and when: phrases for one line. */
  about: string[];
  /** Where the document itself is; null for several, and for one that is not on the web. */
  original: string | null;
}

/** More documents than this are listed by publisher. */
const mostByTitle = 4;
/** More publishers than this are left to the page of the sources. */
const mostPublishers = 6;

/** Of when the documents speak, after a comma: `, as of fiscal 2013 and of May 20, 2021`; empty where none tells. */
export function describeTimes(sources: readonly Source[]): string {
  const times = [...new Set(sources.flatMap((source) => timeOf(source) ?? []))];
  const { from, to } = yearsOf(sources);
  if (times.length === 0) return '';
  if (times.length > mostByTitle) return words.asOfYears(from, to);
  return words.asOfTimes(new Intl.ListFormat(locale).format(times));
}

/** The documents one by one; where there are many, by publisher, those with the most of them first. */
export function listDocuments(sources: readonly Source[]): DocumentLine[] {
  if (sources.length <= mostByTitle) return sources.map(describeDocument);
  const groups = [...Map.groupBy(sources, ({ publisher }) => publisher)].sort(([, a], [, b]) => b.length - a.length);
  return groups.slice(0, mostPublishers).map(([publisher, own]) => {
    const [first] = own;
    if (own.length === 1 && first) return describeDocument(first);
    const { from, to } = yearsOf(own);
    const years = from === to ? [] : [`${from}–${to}`];
    return {
      title: publisher,
      path: paths.sources,
      about: [words.listedDocuments(own.length), ...years],
      original: null,
    };
  });
}

function describeDocument(source: Source): DocumentLine {
  const time = timeOf(source);
  return {
    title: plainTitle(source),
    path: sourcePath(source.id),
    about: [`${source.kind}, ${source.publisher}`, ...(time === null ? [] : [keepTogether(words.asOf(time))])],
    original: source.url ?? null,
  };
}

function timeOf({ date, speaksAsOfDate }: Source): string | null {
  const written = speaksAsOfDate ?? date;
  return written === undefined ? null : formatDate(parseDate(written));
}

/** The first and last year in which the documents speak; empty texts where none tells. */
function yearsOf(sources: readonly Source[]): { from: string; to: string } {
  const years = sources
    .flatMap(({ date, speaksAsOfDate }) => speaksAsOfDate ?? date ?? [])
    .flatMap((written) => {
      const { start, end } = parseDate(written);
      return [start.year, end?.year ?? start.year];
    })
    .sort((a, b) => a - b);
  return { from: String(years[0] ?? ''), to: String(years.at(-1) ?? '') };
}
