import type { z } from 'zod';
import { eventSchema } from '../../schema/event.ts';
import { initiativeSchema } from '../../schema/initiative.ts';
import { organizationSchema } from '../../schema/organization.ts';
import { checkValues } from '../rules/check-values.ts';
import { withoutCitations } from '../../reference/cited-text.ts';
import type { Sources } from '../rules/check-sentences-cited.ts';
import { listFacts } from '../../reference/derived/facts.ts';
import { readFrontMatter } from '../syntax/front-matter.ts';
import type { IdReference } from '../rules/id-references.ts';
import type { NameClaim } from '../rules/name-claims.ts';
import { uniqueRefs } from '../../reference/derived/cited-parts.ts';
import type { Report } from '../../text/problems.ts';
import { fieldPlace, toProse, type Prose } from '../rules/prose.ts';
import { reportOpen } from './open-questions.ts';
import { readBody, type Body } from './read-body.ts';
import {
  checkRepeated,
  readAsOf,
  readCitedText,
  readId,
  readPrintedDate,
  readSourced,
  type FieldReader,
} from './read-fields.ts';
import { addNames } from './read-lists.ts';
import { readRelations, readValues } from './read-relations.ts';
import type { CitedSentence, Entry, EntryKind, KeyDate, KeyFigure, ParagraphRef } from '../../reference/reference.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { TextFile } from '../../text/text-file.ts';
import type { YamlPath } from '../syntax/yaml-values.ts';

/** An entry as read from its own file, with what is left to check once all files are read. */
export interface EntryDraft {
  entry: Entry;
  /** Null when the body could not be read: then its sections are unknown. */
  body: Body | null;
  report: Report;
  references: IdReference[];
  names: NameClaim[];
  /** What is written in its front matter and text. */
  prose: readonly Prose[];
  /** Offset of a place in the front matter. */
  offsetOf: (path: YamlPath) => number;
}

const longestSummary = 240;

// Stand in for refused keys, so that the rest of the file is still checked.
const drafts = {
  organization: { schema: organizationSchema, substitutes: { type: 'company' } },
  initiative: { schema: initiativeSchema, substitutes: { kind: 'project' } },
  event: { schema: eventSchema, substitutes: { type: 'meeting' } },
} as const;

/** Reads an entry file. Null when its front matter is unusable. Problems are reported. */
export function readEntry(
  file: TextFile,
  kind: EntryKind,
  id: string,
  sources: Sources,
  report: Report,
): EntryDraft | null {
  reportOpen(file, report);
  const front = readFrontMatter(file, report);
  if (!front) return null;
  const body = readBody(file, front.bodyStart, sources, report);
  const { values } = front;
  if (!values) return null;
  if (values.value === null) values.value = {};
  const { schema, substitutes } = drafts[kind];
  const checked = checkValues(schema as z.ZodType<Entry['data']>, values, report, {
    title: id,
    summary: '-',
    ...substitutes,
  });
  if (!checked) return null;

  const { data, toFilePath } = checked;
  const references: IdReference[] = [...(body?.references ?? [])];
  const offsetOf = (path: YamlPath): number => values.offsetOf(toFilePath(path));
  const reader: FieldReader = {
    sources,
    report,
    references,
    prose: [],
    offsetOf,
    offsetInText: (path, text, index) => values.offsetInText(toFilePath(path), text, index),
  };
  const names: NameClaim[] = [];
  addNames({ names, offsetOf }, [data.title, ...data.aliases], [], file.path, 'title');
  data.topics.forEach((topic, index) => readId(['topics', index], topic, 'topic', reader));
  checkRepeated(['topics'], data.topics, reader);

  const summary = readSummary(data.summary, reader);
  const relations = readRelations(data, id, reader);
  const date = readValues(data, reader);
  const keyDates = data.keyDates.flatMap((keyDate, index) => readKeyDate(keyDate, ['keyDates', index], reader));
  const keyFigures = data.keyFigures.map((figure, index) => readKeyFigure(figure, ['keyFigures', index], reader));
  const entry = {
    id,
    kind,
    file: file.path,
    data,
    title: data.title,
    date,
    summary,
    aliases: data.aliases,
    topics: data.topics,
    relations,
    keyDates,
    keyFigures,
    sections: body?.sections ?? [],
    statements: body?.statements ?? [],
    mentions: [],
    cited: [],
  } as unknown as Entry;
  entry.cited = uniqueRefs(citationsInOrder(entry, body));
  const prose = [...reader.prose, ...(body?.prose ?? [])];
  return { entry, body, report, references, names, prose, offsetOf };
}

function readSummary(written: string, reader: FieldReader): CitedSentence[] {
  const summary = readCitedText(['summary'], written, reader);
  const text = withoutCitations(written);
  const count = splitSentences(text).length;
  if (count > 1) reader.report(reader.offsetOf(['summary']), 'summary-sentences', count);
  if (text.length > longestSummary) {
    reader.report(reader.offsetOf(['summary']), 'summary-too-long', text.length, longestSummary);
  }
  return summary;
}

function readKeyDate(keyDate: Entry['data']['keyDates'][number], path: YamlPath, reader: FieldReader): KeyDate[] {
  const what = readCitedText([...path, 'what'], keyDate.what, reader);
  const refs = what.flatMap((sentence) => sentence.refs);
  const date = readPrintedDate([...path, 'date'], keyDate.date, refs, reader);
  const target = keyDate.target ?? false;
  return date ? [{ date, what, target, ahead: target || (keyDate.ahead ?? false) }] : [];
}

function readKeyFigure(figure: Entry['data']['keyFigures'][number], path: YamlPath, reader: FieldReader): KeyFigure {
  const { measure, value, account, asOf } = figure;
  const refs = readSourced(path, figure, ['measure', 'value'], reader);
  readId([...path, 'account'], account, 'speaker', reader);
  const block = {
    text: measure,
    offsetOf: (index: number) => reader.offsetInText([...path, 'measure'], measure, index),
  };
  reader.prose.push(toProse(block, { start: 0, end: measure.length }, fieldPlace('name')));
  const time = asOf === undefined ? null : readAsOf([...path, 'asOf'], asOf, refs, reader);
  return { measure, value, asOf: time, account, refs };
}

/** What the page cites, in the order a reader meets it. */
function citationsInOrder(entry: Entry, body: Body | null): ParagraphRef[] {
  const facts = listFacts(entry).flatMap((fact) => fact.values.flatMap((value) => value.refs));
  const texts = [...(body?.sentences ?? []), ...entry.keyDates.flatMap((keyDate) => keyDate.what)];
  const relations = entry.relations.flatMap((relation) => relation.note);
  return [
    ...entry.summary.flatMap((sentence) => sentence.refs),
    ...facts,
    ...texts.flatMap((sentence) => sentence.refs),
    ...entry.keyFigures.flatMap((figure) => figure.refs),
    ...relations.flatMap((sentence) => sentence.refs),
  ];
}
