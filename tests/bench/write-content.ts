import { stringify } from 'yaml';
import { kindFolder } from '../../src/reference/addresses.ts';
import { extractFigures } from '../../src/text/extract-figures.ts';
import type { CitedSentence, Entry, Reference } from '../../src/reference/reference.ts';

const cite = 'invented:1';
const sha256 = '0'.repeat(64);
const most = 240;
const prose = (sentences: readonly CitedSentence[]): string =>
  `${sentences.map(({ text }) => text).join(' ')} [@${cite}]`;
const shorten = ({ text, refs }: CitedSentence): CitedSentence =>
  text.length <= most ? { text, refs } : { text: text.slice(0, most).replace(/\W*\s\S*$/, '.'), refs };

/** The files of a content folder that hold a made-up reference, by path. */
export function writeContent({ entries, people, topics }: Reference): Map<string, string> {
  const related = new Set<string>();
  const files = new Map(
    [...entries.values()].map((entry) => {
      // Two entries are tied once: the other end shows it by itself.
      const relations = entry.relations.filter(({ to }) => {
        const pair = [entry.id, to].sort().join(' ');
        return to !== entry.id && !related.has(pair) && related.add(pair);
      });
      return [entry.file, writeEntryFile({ ...entry, relations }, entries)];
    }),
  );
  const sentences = [...files.values()].flatMap((text) => text.split(/(?<=\.)\s/));
  const printed = new Set(sentences.flatMap((text) => extractFigures(text)));
  const paragraph = { number: 1, section: 'All', role: 'body', heading: 'All of it', words: 9, sha256 };
  const source = {
    ...{
      title: 'Invented',
      shortTitle: 'Invented',
      publisher: 'Nobody',
      kind: 'Write-up',
      speaksAsOf: 'undated',
      sha256,
    },
    paragraphs: [{ ...paragraph, figures: [...printed] }],
  };
  return files
    .set('sources/invented.yaml', stringify(source))
    .set('site.yaml', 'name: Invented\nlanguage: en\nsubject: Nothing\ndescription: Made up.\n')
    .set('people.yaml', stringify([...people.values()]))
    .set('topics.yaml', stringify([...topics.values()]))
    .set('synonyms.yaml', '[]\n');
}

function writeEntryFile(entry: Entry, entries: Reference['entries']): string {
  const { title, aliases, topics, summary, sections, statements, mentions } = entry;
  const linked = new Map(
    mentions.map(({ sentence, to }) => {
      const other = entries.get(to);
      const link = other && `[${other.title}](../${kindFolder(other.kind)}/${to}.mdx)`;
      return [sentence, other && link ? sentence.text.replace(other.title, () => link) : sentence.text];
    }),
  );
  const link = (sentences: readonly CitedSentence[]) =>
    sentences.map((one) => ({ ...one, text: linked.get(one) ?? one.text }));
  const front = {
    ...{ ...entry.data, title, aliases, topics, summary: prose(summary.map(shorten)) },
    relations: entry.relations.map(({ type, to, note }) => ({ type, to, note: prose(note) })),
    keyDates: entry.keyDates.map(({ date, what }) => ({ date: date.written, what: prose(what) })),
    keyFigures: entry.keyFigures.map(({ measure, value, account }) => ({ measure, value, account, cite })),
  };
  const body = sections.flatMap(({ id, title: heading, sentences, statements: own }) => [
    ...(id === null ? [] : [`## ${heading ?? ''} {/* #${id} */}`]),
    ...(sentences.length > 0 ? [prose(link(sentences))] : []),
    ...statements
      .filter((statement) => own.includes(statement.id))
      .map(
        ({ id: said, by, kind, topics: on, label, sentences: words }) =>
          `<Statement id="${said}" by="${by}" kind="${kind}" topics="${on.join(' ')}" label="${label}">\n\n${prose(words)}\n\n</Statement>`,
      ),
  ]);
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body.join('\n\n')}\n`;
}
