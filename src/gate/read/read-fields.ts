import { parseCite } from '../../reference/cited-text.ts';
import { checkRefs, checkSentencesCited, figuresOf, nameRefs, type Sources } from '../rules/check-sentences-cited.ts';
import type { PartialDate } from '../../text/dates.ts';
import { findMissingFigures } from '../../text/extract-figures.ts';
import type { Expectation, IdReference } from '../rules/id-references.ts';
import { checkDate, checkPrintedInDocuments, findMissingDates } from '../rules/printed-dates.ts';
import type { Report } from '../../text/problems.ts';
import { fieldPlace, toProse, type Prose } from '../rules/prose.ts';
import type { CitedSentence, ParagraphRef } from '../../reference/reference.ts';
import type { YamlPath } from '../syntax/yaml-values.ts';

/** What reading the fields of one front matter needs: sources, places in the file, and where to report. */
export interface FieldReader {
  sources: Sources;
  report: Report;
  /** Offset of the value at a path of the checked data. */
  offsetOf: (path: YamlPath) => number;
  /** Offset of the n-th character of the text at a path. */
  offsetInText: (path: YamlPath, text: string, index: number) => number;
  /** Grows: ids to check when all files are read. */
  references: IdReference[];
  /** Grows: the sentences read. */
  prose: Prose[];
}

/** A field that holds prose with citations. */
export function readCitedText(path: YamlPath, text: string, reader: FieldReader): CitedSentence[] {
  const block = { text, offsetOf: (index: number) => reader.offsetInText(path, text, index) };
  const sentences = checkSentencesCited(block, reader.sources, reader.report, false);
  reader.prose.push(...sentences.map((sentence) => toProse(block, sentence, fieldPlace('field'))));
  return sentences.map(({ text: sentence, refs }) => ({ text: sentence, refs }));
}

/** A field group with a `cite` of its own; the figures of its texts, by key, must be printed there. */
export function readSourced(
  path: YamlPath,
  group: { cite: string } & Record<string, unknown>,
  textKeys: readonly string[],
  reader: FieldReader,
): ParagraphRef[] {
  const refs = parseCite(group.cite);
  const citeOffset = reader.offsetOf([...path, 'cite']);
  if (!checkRefs(refs, reader.sources, reader.report, () => citeOffset)) return refs;
  const printed = figuresOf(refs, reader.sources);
  for (const key of textKeys) {
    const text = group[key];
    if (typeof text !== 'string') continue;
    for (const { figure, index } of findMissingFigures(text, printed)) {
      reader.report(reader.offsetInText([...path, key], text, index), 'missing-figure', figure, nameRefs(refs));
    }
  }
  return refs;
}

/** A reference by id, to be checked later. */
export function readId(path: YamlPath, id: string, expects: Expectation, reader: FieldReader): void {
  reader.references.push({ id, offset: reader.offsetOf(path), expects });
}

/** A date that must be printed in the cited paragraphs, as precisely as it is given; null when it is not a date. */
export function readPrintedDate(
  path: YamlPath,
  written: string,
  refs: readonly ParagraphRef[],
  reader: FieldReader,
): PartialDate | null {
  const date = readDate(path, written, refs, reader);
  // Citations that are wrong are reported as such.
  if (!date || refs.length === 0 || refs.some((ref) => !paragraphOf(ref, reader))) return date;
  for (const missing of findMissingDates(date, figuresOf(refs, reader.sources))) {
    reader.report(reader.offsetOf(path), 'date-not-printed', missing, nameRefs(refs));
  }
  return date;
}

/** The time a value holds for: it must be printed somewhere in the documents cited. */
export function readAsOf(
  path: YamlPath,
  written: string,
  refs: readonly ParagraphRef[],
  reader: FieldReader,
): PartialDate | null {
  const date = readDate(path, written, refs, reader);
  if (date) checkPrintedInDocuments(date, refs, reader.sources, reader.offsetOf(path), reader.report);
  return date;
}

/** Reports items of a list that are given twice. */
export function checkRepeated(path: YamlPath, items: readonly string[], reader: FieldReader): void {
  items.forEach((item, index) => {
    if (items.indexOf(item) < index) reader.report(reader.offsetOf([...path, index]), 'repeated-item', item);
  });
}

function readDate(
  path: YamlPath,
  written: string,
  refs: readonly ParagraphRef[],
  reader: FieldReader,
): PartialDate | null {
  const beginnings = new Set(refs.map(({ source }) => reader.sources.get(source)?.fiscalYearBegins ?? 'April'));
  if (beginnings.size > 1 && written.includes('FY')) {
    reader.report(reader.offsetOf(path), 'mixed-fiscal-years', [...beginnings].join(' and in '));
  }
  const [begins] = beginnings;
  return checkDate(written, String(path.at(-1)), reader.offsetOf(path), reader.report, begins);
}

function paragraphOf(ref: ParagraphRef, reader: FieldReader): unknown {
  return reader.sources.get(ref.source)?.paragraphs[ref.paragraph - 1];
}
