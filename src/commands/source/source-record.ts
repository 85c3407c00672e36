import { Document, isMap, Pair, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { chooseLocator, judgeLocator } from '../../text/locators.ts';
import type { SourceDocument, SourceLine } from './source-types.ts';

/** What `add` did to a record. */
interface RecordUpdate {
  /** The YAML text of the record. */
  yaml: string;
  /** Lines that the record did not have, by number. */
  added: number[];
  /** Unchanged lines that have moved. */
  moved: { from: number; to: number }[];
  /** Paragraphs of the record that are no longer in the file, with the heading that is lost with them. */
  dropped: { number: number; heading: string }[];
  /** Lines whose paragraph has no heading yet. */
  withoutHeading: number[];
  /** Body paragraphs without a locator and without a reason for it. */
  withoutLocator: number[];
  /** Bibliographic fields that are empty. */
  emptyFields: string[];
}

const bibliography = ['title', 'shortTitle', 'publisher', 'kind', 'speaksAsOf'];
const headComment =
  ' The record and the numbered paragraphs of a source document; of their text only the locators: see\n' +
  ' CONTRIBUTING, "Add a source". Add url and foundOn where it is on the web; date, disclaimer, note and editions.';

/**
 * The record of a document: a new one, or an existing one with everything its editor wrote kept for the lines that are
 * still in the file.
 * @throws Error when the existing record is not valid YAML.
 */
export function updateRecord(document: SourceDocument, existing: string | null): RecordUpdate {
  const record = existing === null ? draftRecord() : parseRecord(existing);
  const before = listParagraphs(record);
  const unused = [...before];
  const added: number[] = [];
  const moved: RecordUpdate['moved'] = [];
  const paragraphs = new YAMLSeq<YAMLMap>();
  const texts = document.lines.map(({ text }) => text);
  let section = 'Beginning';
  let parts = 0;
  for (const line of document.lines) {
    const at = unused.findIndex((paragraph) => paragraph.get('sha256') === line.sha256);
    const known = at < 0 ? undefined : unused.splice(at, 1)[0];
    // Named by us: the heading itself is text of the source.
    if (!known && line.role === 'heading') section = `Part ${++parts}`;
    const paragraph = known ?? draftParagraph(line, section);
    const from = Number(paragraph.get('number'));
    if (!known) added.push(line.number);
    else if (from !== line.number) moved.push({ from, to: line.number });
    fillParagraph(record, paragraph, line);
    fillLocator(paragraph, texts, line.number - 1);
    paragraph.spaceBefore = line.number > 1;
    paragraphs.add(paragraph);
    section = readText(paragraph, 'section');
  }
  record.set('sha256', document.sha256);
  record.set('paragraphs', paragraphs);
  const values = record.toJSON() as Record<string, unknown>;
  return {
    yaml: record.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false }),
    added,
    moved,
    dropped: unused.map((paragraph) => ({
      number: Number(paragraph.get('number')),
      heading: readText(paragraph, 'heading'),
    })),
    withoutHeading: paragraphs.items
      .filter((item) => !readText(item, 'heading'))
      .map((item) => Number(item.get('number'))),
    withoutLocator: paragraphs.items
      .filter((item) => readText(item, 'role') === 'body' && !item.has('locator') && !item.has('unlocated'))
      .map((item) => Number(item.get('number'))),
    emptyFields: bibliography.filter((field) => isEmpty(values[field])),
  };
}

/** What a record says about the text of a paragraph. */
export interface RecordedLine {
  number: number;
  sha256: string;
  words: number;
  figures: string[];
  /** Empty where there is none. */
  locator: string;
}

/**
 * What a record says about its file and the text of its paragraphs.
 * @throws Error when the record is not valid YAML.
 */
export function readLines(yaml: string): { file: string; paragraphs: RecordedLine[] } {
  const record = parseRecord(yaml);
  return {
    file: String(record.get('sha256')),
    paragraphs: listParagraphs(record).map((item) => {
      const figures = item.get('figures');
      return {
        number: Number(item.get('number')),
        sha256: readText(item, 'sha256'),
        words: Number(item.get('words')),
        figures: figures instanceof YAMLSeq ? figures.toJSON().map(String) : [],
        locator: readText(item, 'locator'),
      };
    }),
  };
}

function parseRecord(yaml: string): Document {
  const record = parseDocument(yaml);
  const [error] = record.errors;
  if (error) throw new Error(`the record is not valid YAML: ${error.message.split('\n')[0] ?? ''}`);
  if (!isMap(record.contents)) throw new Error('the record has no fields; delete the file and add it again');
  return record;
}

function listParagraphs(record: Document): YAMLMap[] {
  const paragraphs = record.get('paragraphs');
  return paragraphs instanceof YAMLSeq ? paragraphs.items.filter((item) => isMap(item)) : [];
}

function draftRecord(): Document {
  const fields = bibliography.map((field) => [field, '']);
  const record = new Document(Object.fromEntries(fields));
  record.commentBefore = headComment;
  return record;
}

function draftParagraph({ number, role }: SourceLine, section: string): YAMLMap {
  const paragraph = new YAMLMap();
  paragraph.set('number', number);
  paragraph.set('section', section);
  paragraph.set('role', role);
  paragraph.set('heading', '');
  return paragraph;
}

function fillParagraph(record: Document, paragraph: YAMLMap, line: SourceLine): void {
  paragraph.set('number', line.number);
  paragraph.set('words', line.words);
  paragraph.set('sha256', line.sha256);
  paragraph.set('figures', record.createNode(line.figures, { flow: true }));
}

/** Keeps a locator that still fits, or chooses one; a paragraph that says why it has none stays without. */
function fillLocator(paragraph: YAMLMap, texts: readonly string[], index: number): void {
  const kept = readText(paragraph, 'locator');
  if (kept && judgeLocator(kept, texts, index) === null) return;
  const isSought = readText(paragraph, 'role') !== 'furniture' && !paragraph.has('unlocated');
  const locator = isSought ? chooseLocator(texts, index) : null;
  paragraph.delete('locator');
  if (locator === null) return;
  const words = paragraph.items.findIndex(({ key }) => String(key) === 'words');
  paragraph.items.splice(words + 1, 0, new Pair(new Scalar('locator'), new Scalar(locator)));
}

function readText(map: YAMLMap, key: string): string {
  const value = map.get(key);
  return typeof value === 'string' ? value : '';
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? Object.values(value).some(isEmpty) : !value;
}
