import { absoluteAddress, files, paths, sourcePath, twinPath } from '../reference/addresses.ts';
import { entryKinds, type Reference } from '../reference/reference.ts';
import { site, type PublishedAt } from '../site.ts';
import { exampleCitation, tellFiscalYears } from '../reference/source-words.ts';
import { kindTitles } from '../reference/kind-titles.ts';
import { joinSentences } from './record-parts.ts';

/** `/llms.txt` (llmstxt.org): what this is, and every entry as Markdown with its one-sentence summary. */
export function makeLlmsText(reference: Reference, at: PublishedAt): string {
  const line = (title: string, path: string, about: string) =>
    `- [${escapeText(title)}](${absoluteAddress(path, at)}): ${escapeText(about)}`;
  const entries = [...reference.entries.values()];
  const fiscalYears = tellFiscalYears(reference);
  const warning = fiscalYears
    ? `Do not report a recommendation as adopted, or a fiscal year as a calendar year: ${fiscalYears}.`
    : 'Do not report a recommendation as adopted.';
  const parts = [
    [`# ${site.name}`],
    [`> ${site.description}`],
    [
      `This site retells published documents in its own words. Everything is in the past tense, as of the time of its source, and attributed to whoever said it. A link such as [${exampleCitation(reference)}] names a source and its paragraph; the end of each file lists them in full. Cite the address of the page, section or statement, and its source paragraph. ${warning}`,
    ],
    ...entryKinds
      .filter((kind) => entries.some((entry) => entry.kind === kind))
      .map((kind) => [
        `## ${kindTitles[kind]}`,
        '',
        ...entries
          .filter((entry) => entry.kind === kind)
          .map((entry) => line(entry.title, twinPath(entry, 'md'), joinSentences(entry.summary))),
      ]),
    [
      '## Sources',
      '',
      ...[...reference.sources.values()].map((source) =>
        line(
          source.title,
          sourcePath(source.id),
          `${source.kind}, ${source.publisher}. ${source.speaksAsOf}${source.url ? ` Original: ${source.url}` : ''}`,
        ),
      ),
    ],
    [
      '## Optional',
      '',
      line('Everything as JSON', files.graph, 'entries, statements, relations, citations, people, topics, sources'),
      line('JSON Schema', files.schema, 'what the fields mean'),
      line('Dates as CSV', files.dates, 'every dated fact with its precision'),
      line('Figures as CSV', files.figures, 'amounts, counts, shares and ranks, with who gave each'),
      line('About the data', paths.data, 'what each file holds'),
      line('About this reference', paths.about, 'method and rules'),
    ],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A text as Markdown that shows it as it is. */
function escapeText(text: string): string {
  return text.replace(/[[\]\\`*_~]|<(?=[a-z/!?])|&(?=[a-z\d#]+;)/gi, '\\$&');
}
