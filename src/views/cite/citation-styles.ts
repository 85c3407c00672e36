/**
 * Citations as text. Not made by a CSL processor, because the styles that citeproc knows have no place for the source
 * document, name the site twice, and change the capitals and apostrophes of titles.
 */
import { parseDate } from '../../text/dates.ts';
import { formatDate, formatDayOfYear } from '../../words/format-date.ts';
import type { Citation } from './citation.ts';
import { formatSections, type Basis, type ParagraphSign } from './citation-basis.ts';
import { words } from '../../words/words.ts';

/** A text in parts, so that a page can set titles in italics. */
type StyledText = { text: string; italic?: true }[];

/** `“Posts”, in “Keidanren”, External Relations Reference, edition of …, https://…#posts. Based on …, ¶ 1, https://….` */
export function formatPlain({ title, page, site, edition, url, basis }: Citation): string {
  const parts = [
    quote(title),
    page === null ? '' : words.inPage(quote(page)),
    site,
    edition ? words.editionInCitation(edition.inWords) : '',
    url,
  ];
  return `${parts.filter(Boolean).join(', ')}. ${formatBasis(basis)}`.trim();
}

/** The sentence that names the source documents: `Based on …, ¶ 1–3, https://….` Empty if there are none. */
export function formatBasis(basis: readonly Basis[]): string {
  return describeBasis(
    basis,
    { one: '¶', many: '¶' },
    (title, undated) => `${quote(title)}, ${undated ?? words.citeWords.undated}`,
  );
}

/** Chicago Manual of Style, 17th edition, entry of a bibliography; titles keep their capitals. */
export function formatChicago({ title, page, site, edition, url, basis }: Citation): string {
  const parts = [
    quote(endSentence(title)),
    page === null ? '' : words.inPageBegun(quote(endSentence(page))).join(''),
    `${site}.`,
    edition ? `${words.editionOf(edition.inWords)}.` : words.citeWords.noDate,
    `${url}.`,
    describeBasis(basis, words.citeWords.chicago, (name, date) => `${quote(name)}, ${date ?? words.citeWords.noDate}`),
  ];
  return parts.filter(Boolean).join(' ');
}

/** Publication Manual of the American Psychological Association, 7th edition, entry of a list of references. */
export function formatApa({ title, page, site, edition, url, basis }: Citation): StyledText {
  const { noDate, apa } = words.citeWords;
  const day = edition && parseDate(edition.date).start;
  const date = day ? `${day.year}, ${formatDayOfYear(day)}` : noDate;
  const under = describeBasis(basis, apa, (name, dated) => `${name}, ${dated ?? noDate}`);
  const end = ` ${site}. ${url}${under ? ` [${under.replace(/\.$/, '')}]` : ''}`;
  if (page === null) return [{ text: title, italic: true }, { text: ` (${date}).${end}` }];
  return [
    { text: `${endSentence(title)} (${date}). ` },
    ...words
      .inPageBegun<StyledText[number]>({ text: page, italic: true })
      .map((part) => (typeof part === 'string' ? { text: part } : part)),
    { text: `${/[.?!]$/.test(page) ? '' : '.'}${end}` },
  ];
}

function describeBasis(
  basis: readonly Basis[],
  sign: ParagraphSign,
  nameTitle: (title: string, date: string | undefined) => string,
): string {
  if (basis.length === 0) return '';
  const documents = basis.map(({ source, sections }) => {
    const parts = [
      source.publisher,
      nameTitle(source.title, source.date && formatDate(parseDate(source.date))),
      formatSections(sections, sign),
      source.url,
    ];
    return parts.filter(Boolean).join(', ');
  });
  return endSentence(words.basedOn(documents.join(words.citeWords.and)));
}

/** A title in quotation marks; those inside become single. A description in brackets is no title and gets none. */
export function quote(title: string): string {
  if (/^\[.*\]$/.test(title)) return title;
  const inner = title
    .replace(/“([^”]*)”/g, (_, quoted: string) => `‘${quoted.replace(/‘([^‘’]*)’/g, '“$1”')}’`)
    .replace(/"([^"]*)"/g, '‘$1’');
  return `“${inner}”`;
}

function endSentence(text: string): string {
  return /[.?!][’”]?$/.test(text) ? text : `${text}.`;
}
