import { parseDate } from '../text/dates.ts';
import { formatDate, formatMonth } from '../words/format-date.ts';
import type { Entry, ParagraphRef, Reference, Source } from './reference.ts';
import { keepTogether } from '../text/label-lines.ts';
import { locale, words } from '../words/words.ts';

/** The title as a page prints it: the brackets around a description of ours belong only in citations. */
export function plainTitle({ title }: Source): string {
  return title.replace(/^\[(.*)\]$/, '$1');
}

/** The sources that entries rest on and that say whose views they report, in the order of the sources. */
export function listDisclaimed(sources: Iterable<Source>, entries: readonly Entry[]): Source[] {
  const cited = new Set(entries.flatMap(({ cited: refs }) => refs.map(({ source }) => source)));
  return [...sources].filter(({ id, disclaimer }) => disclaimer !== undefined && cited.has(id));
}

/** The sources of the paragraphs, in the order of the reference. */
export function sourcesOf(reference: Reference, refs: readonly ParagraphRef[]): Source[] {
  const ids = new Set(refs.map(({ source }) => source));
  return [...reference.sources.values()].filter(({ id }) => ids.has(id));
}

/** When and how the address of a document was found: `on November 26, 2026, in a stored copy`; empty without one. */
export function describeFinding({ foundOn }: Source): string {
  return foundOn ? words.foundOn(formatDate(parseDate(foundOn.date)), foundOn.how) : '';
}

/** What readers who follow a note to its original should know, once per page; empty when none is on the web. */
export function describeOriginals(sources: readonly Source[]): string {
  const findings = [...new Set(sources.map(describeFinding))].filter(Boolean);
  return findings.length === 0 ? '' : keepTogether(words.originalsMayHaveMoved(findings));
}

/** The name of a language in that of the site: `Japanese`. */
export function languageName(code: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
}

/** A citation to show the form by, of what is there: `letter:3`, the first paragraph of text of the first source. */
export function exampleCitation({ sources }: Reference): string {
  const [source] = sources.values();
  const paragraph = source?.paragraphs.find(({ role }) => role === 'body');
  return `${source?.id ?? 'source'}:${paragraph?.number ?? 1}`;
}

/** What the fiscal years of the documents are, by one of each: `FY2013 runs from April 2013 to March 2014`; else empty. */
export function tellFiscalYears({ sources }: Reference): string {
  const told = new Map<string, (isAlone: boolean) => string>();
  for (const { shortTitle, fiscalYearBegins = 'April', paragraphs } of sources.values()) {
    const year = paragraphs.flatMap(({ figures }) => figures.find((figure) => /^FY\d{4}$/.test(figure)) ?? [])[0];
    const begins = year && parseDate(year, fiscalYearBegins).start.begins;
    if (!begins || told.has(fiscalYearBegins)) continue;
    const ends = begins.month === 1 ? { ...begins, month: 12 } : { year: begins.year + 1, month: begins.month - 1 };
    const [from = '', to = ''] = [begins, ends].map((month) => formatMonth(month));
    told.set(fiscalYearBegins, (isAlone) => words.fiscalYearRuns(year, from, to, isAlone ? null : shortTitle));
  }
  return [...told.values()].map((tell) => tell(told.size === 1)).join('; ');
}
