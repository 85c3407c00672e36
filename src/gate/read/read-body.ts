import type { Heading, Nodes, Root } from 'mdast';
import { labelPattern, statementKinds } from '../../schema/statement.ts';
import { checkBody, isJsx, readAttribute, type JsxElement } from '../rules/body-rules.ts';
import { citationPattern } from '../../reference/cited-text.ts';
import { checkSentencesCited, type Block, type CoveredSentence, type Sources } from '../rules/check-sentences-cited.ts';
import { findEscapedCharacter } from '../syntax/decode-file.ts';
import { flattenBlock, startOf, type FlatBlock } from '../rules/flatten-block.ts';
import { claimFragment, readHeading, type Fragments } from '../rules/fragments.ts';
import type { IdReference } from '../rules/id-references.ts';
import { parseBody } from '../syntax/parse-body.ts';
import type { Report } from '../../text/problems.ts';
import { toProse, type Prose, type ProsePlace } from '../rules/prose.ts';
import type { CitedSentence, Section, Statement } from '../../reference/reference.ts';
import type { TextFile } from '../../text/text-file.ts';

/** A link in a body, before it is known where it leads. */
export interface BodyLink {
  url: string;
  offset: number;
  /** Section or statement it is in. */
  at: string | null;
  sentence: CitedSentence;
  /** The linked text. */
  text: string;
  /** File of the entry it leads to; null as long as that is not known, or when it leads nowhere. */
  target: string | null;
}

/** A statement where it is written. */
interface StatementPlace {
  statement: Statement;
  offset: number;
  labelOffset: number;
  sentences: readonly Prose[];
}

export interface Body {
  sections: Section[];
  statements: Statement[];
  links: BodyLink[];
  /** Every sentence in the order of the text. */
  sentences: CitedSentence[];
  fragments: Fragments;
  references: IdReference[];
  /** Everything that is written in it, in the order of the text. */
  prose: Prose[];
  statementPlaces: StatementPlace[];
}

/** Reads the text of an entry from an offset on; null when it is not valid MDX. Problems are reported. */
export function readBody(file: TextFile, bodyStart: number, sources: Sources, report: Report): Body | null {
  const root = parseBody(file.text, bodyStart, report);
  if (!root) return null;
  checkBody(root, report);
  const lead: Section = { id: null, title: null, depth: 1, sentences: [], statements: [], editorNotes: [] };
  const body: Body = {
    sections: [lead],
    statements: [],
    links: [],
    sentences: [],
    fragments: new Map(),
    references: [],
    prose: [],
    statementPlaces: [],
  };
  const reader: Reader = { file, sources, report, body, place: { part: 0, opens: null } };
  for (const node of root.children) readBlock(node, reader);
  return body;
}

interface Reader {
  file: TextFile;
  sources: Sources;
  report: Report;
  body: Body;
  /** What the next sentence belongs to. */
  place: Omit<ProsePlace, 'is'>;
}

// The reference has read-only lists; while it is read, a section still grows.
type Growing<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

function readBlock(node: Root['children'][number], reader: Reader): void {
  const section = reader.body.sections.at(-1) as Growing<Section>;
  if (node.type === 'heading') addSection(node, reader);
  else if (isJsx(node) && node.name === 'Statement') {
    const statement = readStatement(node, section, reader);
    if (statement.id) section.statements.push(statement.id);
    reader.body.statements.push(statement);
  } else if (isJsx(node) && node.name === 'EditorNote') section.editorNotes.push(readEditorNote(node, reader));
  else section.sentences.push(...readSentences(node, section.id, reader));
}

function addSection(heading: Heading, reader: Reader): void {
  const { sections } = reader.body;
  const under = sections.some((section) => section.depth === 2);
  const { id, title, block } = readHeading(heading, under, reader.file, reader.body.fragments, reader.report);
  const part = reader.place.part + (heading.depth === 3 ? 0 : 1);
  reader.place = { part, opens: 'section' };
  addProse(block, 'name', reader);
  sections.push({ id, title, depth: heading.depth === 3 ? 3 : 2, sentences: [], statements: [], editorNotes: [] });
}

function readStatement(element: JsxElement, section: Growing<Section>, reader: Reader): Statement {
  const { report, body, file } = reader;
  const [id, by, kind, topics, label] = ['id', 'by', 'kind', 'topics', 'label'].map((name) =>
    readAttribute(element, name),
  );
  if (id) claimFragment(id.value, id.offset, file, body.fragments, report);
  if (by) body.references.push({ id: by.value, offset: by.offset, expects: 'speaker' });
  const known = statementKinds.find((one) => one === kind?.value);
  if (kind && !known) {
    report(kind.offset, 'unknown-value', 'kind', kind.value, statementKinds);
  }
  if (label && !labelPattern.test(label.value)) {
    const expected = 'two to five words that begin with a capital letter, such as "Tariffs on steel and aluminum"';
    report(label.offset, 'invalid-value', 'label', `expected ${expected}`);
  }
  const topicIds = topics?.value.split(/\s+/).filter(Boolean) ?? [];
  for (const topic of topicIds) body.references.push({ id: topic, offset: topics?.offset ?? 0, expects: 'topic' });

  const { prose } = body;
  const before = prose.length;
  if (label)
    prose.push(
      toProse(labelBlock(label), { start: 0, end: label.value.length }, { ...reader.place, is: 'name', opens: null }),
    );
  reader.place = { ...reader.place, opens: 'statement' };
  const notes = (element.children as Nodes[]).filter((child) => isJsx(child) && child.name === 'EditorNote');
  for (const note of notes) section.editorNotes.push(readEditorNote(note as JsxElement, reader));
  const blocks = (element.children as Nodes[]).filter((child) => !notes.includes(child));
  const sentences = blocks.flatMap((block) => readSentences(block, id?.value ?? section.id, reader));
  if (sentences.length === 0) report(startOf(element), 'empty-component', 'Statement');
  for (const block of blocks) {
    if (block.type === 'heading')
      report(startOf(block), 'misplaced-component', 'Statement', 'must not contain a heading');
  }
  reader.place = { ...reader.place, opens: null };
  const statement: Statement = {
    id: id?.value ?? '',
    by: by?.value ?? 'unattributed',
    kind: known ?? 'account',
    label: label?.value ?? '',
    topics: topicIds,
    section: section.id,
    sentences,
  };
  if (by && kind && label) {
    const written = prose.slice(before).filter(({ is }) => is === 'sentence');
    body.statementPlaces.push({ statement, offset: startOf(element), labelOffset: label.offset, sentences: written });
  }
  return statement;
}

/** Offsets within the text of an attribute are not known. */
function labelBlock({ value, offset }: { value: string; offset: number }): Block {
  return { text: value, offsetOf: () => offset };
}

function readEditorNote(element: JsxElement, reader: Reader): string {
  const block = flattenBlock([element], reader.file.text);
  const { text, offsetOf, links } = block;
  addProse(block, 'note', reader);
  const citation = text.search(citationPattern);
  if (citation >= 0) reader.report(offsetOf(citation), 'misplaced-citation', "an editor's note");
  if (links[0]) reader.report(links[0].offset, 'forbidden-markdown', "a link in an editor's note", 'link in the text');
  if (!text.trim()) reader.report(startOf(element), 'empty-component', 'EditorNote');
  return text.replace(/\s+/g, ' ').trim();
}

/** The sentences of a block and of all blocks in it, such as the items of a list. */
function readSentences(node: Nodes, at: string | null, reader: Reader): CitedSentence[] {
  if (node.type === 'paragraph') return cover([...node.children], at, reader);
  if (node.type === 'table') {
    const [header, ...rows] = node.children;
    const heads = flattenBlock(header ? [header] : [], reader.file.text);
    const citation = heads.text.search(citationPattern);
    if (citation >= 0) reader.report(heads.offsetOf(citation), 'misplaced-citation', 'the head of a table');
    return rows.flatMap((row) => cover([row], at, reader));
  }
  // A component here is misplaced, which is reported; its text is read all the same.
  return 'children' in node ? node.children.flatMap((child) => readSentences(child, at, reader)) : [];
}

function cover(nodes: Nodes[], at: string | null, reader: Reader): CitedSentence[] {
  const { report, body } = reader;
  const block = flattenBlock(nodes, reader.file.text);
  const hidden = findEscapedCharacter(block.text, reader.file.text);
  if (hidden) report(block.offsetOf(0), 'forbidden-character', hidden);
  const sentences = checkSentencesCited(block, reader.sources, report, true);
  checkLinkTexts(block, report);
  for (const { url, offset, start, end } of block.links) {
    const text = block.text.slice(start, end);
    body.links.push({ url, offset, at, sentence: strip(sentenceAt(sentences, start)), text, target: null });
  }
  for (const sentence of sentences) {
    body.prose.push(toProse(block, sentence, { ...reader.place, is: sentence.guide ? 'guide' : 'sentence' }));
    reader.place = { ...reader.place, opens: null };
  }
  const stripped = sentences.map(strip);
  body.sentences.push(...stripped);
  return stripped;
}

function addProse(block: FlatBlock, is: 'name' | 'note', reader: Reader): void {
  // A citation has no place here, which is reported.
  const text = block.text.replace(citationPattern, (written) => ' '.repeat(written.length));
  const whole = { start: 0, end: text.length };
  reader.body.prose.push(toProse({ ...block, text }, whole, { ...reader.place, is, opens: null }));
}

function checkLinkTexts(block: FlatBlock, report: Report): void {
  for (const { offset, text } of block.linkedCitations) report(offset, 'linked-citation', text);
  for (const { offset, start, end } of block.links) {
    const text = block.text.slice(start, end);
    if (text.search(citationPattern) >= 0) report(offset, 'misplaced-citation', 'the text of a link');
    else if (!text.trim()) report(offset, 'empty-link');
  }
}

function sentenceAt(sentences: readonly CoveredSentence[], index: number): CoveredSentence {
  const found = sentences.findLast((sentence) => sentence.start <= index) ?? sentences[0];
  return found ?? { text: '', refs: [], start: 0, end: 0, guide: false };
}

function strip({ text, refs }: CitedSentence): CitedSentence {
  return { text, refs };
}
