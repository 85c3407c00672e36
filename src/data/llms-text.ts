import { absoluteAddress, files, paths, sourcePath, twinPath } from '../reference/addresses.ts';
import { entryKinds, type Reference } from '../reference/reference.ts';
import { site, type PublishedAt } from '../site.ts';
import { exampleCitation, tellFiscalYears } from '../reference/source-words.ts';
import { joinSentences } from './record-parts.ts';
import { words } from '../words/words.ts';

const addresses = { ...paths, ...files };

/** `/llms.txt` (llmstxt.org): what this is, and every entry as Markdown with its one-sentence summary. */
export function makeLlmsText(reference: Reference, at: PublishedAt): string {
  const line = (title: string, path: string, about: string) =>
    `- [${escapeText(title)}](${absoluteAddress(path, at)}): ${escapeText(about)}`;
  const entries = [...reference.entries.values()];
  const parts = [
    [`# ${site.name}`],
    [`> ${site.description}`],
    [words.llmsAbout(exampleCitation(reference), tellFiscalYears(reference))],
    ...entryKinds
      .filter((kind) => entries.some((entry) => entry.kind === kind))
      .map((kind) => [
        `## ${words.kindTitles[kind]}`,
        '',
        ...entries
          .filter((entry) => entry.kind === kind)
          .map((entry) => line(entry.title, twinPath(entry, 'md'), joinSentences(entry.summary))),
      ]),
    [
      `## ${words.partTitles.sources}`,
      '',
      ...[...reference.sources.values()].map((source) =>
        line(
          source.title,
          sourcePath(source.id),
          `${source.kind}, ${source.publisher}. ${source.speaksAsOf}${source.url ? `${words.originalBegins}${source.url}` : ''}`,
        ),
      ),
    ],
    [
      '## Optional',
      '',
      ...Object.entries(words.llmsFiles).map(([file, [title, about]]) =>
        line(title, addresses[file as keyof typeof words.llmsFiles], about),
      ),
    ],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A text as Markdown that shows it as it is. */
function escapeText(text: string): string {
  return text.replace(/[[\]\\`*_~]|<(?=[a-z/!?])|&(?=[a-z\d#]+;)/gi, '\\$&');
}
