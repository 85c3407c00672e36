/** Citations for reference managers. The source document goes into the note, the one field that all of them keep. */
import type { Citation } from './citation.ts';
import { formatBasis, quote } from './citation-styles.ts';
import { words } from '../../words/words.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** BibTeX that both BibTeX and biblatex read: `@misc`, since older styles know no web pages. UTF-8. */
export function writeBibtex(citations: readonly Citation[]): string {
  return citations
    .map((citation) => {
      const { year, month, day } = dateOf(citation);
      const fields = [
        // Braces in braces keep the capitals as they are.
        ['title', `{{${escapeTex(fullTitle(citation))}}}`],
        ['howpublished', `{${escapeTex(citation.site)}}`],
        ...(year && month
          ? [
              ['year', `{${year}}`],
              ['month', months[month - 1] ?? ''],
              ['day', `{${day ?? ''}}`],
            ]
          : []),
        ['url', `{${citation.url}}`],
        ['note', `{${escapeTex(noteOf(citation))}}`],
      ];
      const lines = fields.map(([name = '', value = '']) => `  ${name} = ${value}`);
      return `@misc{${citation.key},\n${lines.join(',\n')}\n}\n`;
    })
    .join('\n');
}

/** RIS: one record for each, of type electronic source. */
export function writeRis(citations: readonly Citation[]): string {
  return citations
    .map((citation) => {
      const { year, month, day } = dateOf(citation);
      const date = year && month && day ? `${year}/${pad(month)}/${pad(day)}/` : null;
      const note = noteOf(citation);
      const fields = [
        ['TY', 'ELEC'],
        ['ID', citation.key],
        ['TI', fullTitle(citation)],
        ['T2', citation.site],
        ...(date
          ? [
              ['PY', String(year)],
              ['DA', date],
            ]
          : []),
        ['UR', citation.url],
        ['LA', citation.language],
        ...(note ? [['N1', note]] : []),
        ['ER', ''],
      ];
      // The format asks for carriage returns.
      return fields.map(([tag = '', value = '']) => `${tag}  - ${value}\r\n`).join('');
    })
    .join('\r\n');
}

/** CSL-JSON: one item for each, of type web page, on a line of its own. */
export function writeCslJson(citations: readonly Citation[]): string {
  return `[\n${citations.map((citation) => JSON.stringify(cslItem(citation))).join(',\n')}\n]\n`;
}

/** What CSL processors read. */
interface CslItem {
  id: string;
  type: 'webpage';
  title: string;
  'container-title': string;
  issued?: { 'date-parts': [number[]] };
  URL: string;
  language: string;
  note?: string;
}

function cslItem(citation: Citation): CslItem {
  const { year, month, day } = dateOf(citation);
  const note = noteOf(citation);
  return {
    id: citation.key,
    type: 'webpage',
    title: fullTitle(citation),
    'container-title': citation.site,
    ...(year && month && day ? { issued: { 'date-parts': [[year, month, day]] } } : {}),
    URL: citation.url,
    language: citation.language,
    ...(note ? { note } : {}),
  };
}

/** Reference managers have one field for a title on a site; the place and its page share it. */
function fullTitle({ title, page }: Citation): string {
  return page === null ? title : `${title}, ${words.inPage(quote(page))}`;
}

function noteOf({ edition, basis }: Citation): string {
  return [edition ? `${words.editionOf(edition.inWords)}.` : '', formatBasis(basis)].filter(Boolean).join(' ');
}

function dateOf({ edition }: Citation): { year?: number; month?: number; day?: number } {
  const [year, month, day] = edition?.date.split('-').map(Number) ?? [];
  return year && month && day ? { year, month, day } : {};
}

function escapeTex(text: string): string {
  const commands: Record<string, string> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => commands[sign] ?? `\\${sign}`);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
