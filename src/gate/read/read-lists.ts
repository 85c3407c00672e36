import type { z } from 'zod';
import { glossarySchema, type GlossaryTerm } from '../../schema/glossary.ts';
import { namesSchema, type PassingName } from '../../schema/name.ts';
import { peopleSchema, type Person } from '../../schema/person.ts';
import { questionsSchema, type QuestionData } from '../../schema/question.ts';
import { siteSchema } from '../../schema/site.ts';
import { sourceSchema } from '../../schema/source.ts';
import { synonymsSchema, type SynonymGroup } from '../../schema/synonyms.ts';
import { topicsSchema, type Topic } from '../../schema/topic.ts';
import { checkLocators } from '../rules/check-locators.ts';
import { checkValues } from '../rules/check-values.ts';
import { parseCite } from '../../reference/cited-text.ts';
import { checkRefs, figuresOf, nameRefs, type Sources } from '../rules/check-sentences-cited.ts';
import { findMissingFigures } from '../../text/extract-figures.ts';
import type { IdReference } from '../rules/id-references.ts';
import { checkDate, checkPrintedInDocuments } from '../rules/printed-dates.ts';
import type { NameClaim } from '../rules/name-claims.ts';
import type { Report } from '../../text/problems.ts';
import type { Source } from '../../reference/reference.ts';
import { faultOfWords } from '../../words/words.ts';
import type { TextFile } from '../../text/text-file.ts';
import { readYaml, type YamlPath, type YamlValues } from '../syntax/yaml-values.ts';
import { reportOpen } from './open-questions.ts';

/** A controlled list, with what is left to check when all files are read. */
export interface ReadList<T> {
  items: T[];
  /** Offset of a place in the list. */
  offsetOf: (path: YamlPath) => number;
  references: IdReference[];
  names: NameClaim[];
  /** Every id that the file gives, those of items that were refused too: what refers to them is not wrong. */
  ids: ReadonlySet<string>;
  /** False for a file that could not be read at all. */
  isRead: boolean;
}

export interface ReadSource {
  source: Source;
  /** Offset of a place in the file. */
  offsetOf: (path: YamlPath) => number;
}

/** Reads `content/sources/<id>.yaml`; null when it is unusable. */
export function readSource(file: TextFile, id: string, report: Report): ReadSource | null {
  const values = readFile(file, report);
  const checked = values && checkValues(sourceSchema, values, report);
  if (!checked) return null;
  const { paragraphs } = values.value as { paragraphs: unknown[] };
  // Without one of them, the numbers of all that follow would be wrong.
  if (checked.data.paragraphs.length < paragraphs.length) return null;
  const offsetOf = (path: YamlPath): number => values.offsetOf(checked.toFilePath(path));
  checked.data.paragraphs.forEach(({ number }, index) => {
    if (number !== index + 1) report(offsetOf(['paragraphs', index, 'number']), 'paragraph-number', number, index + 1);
  });
  const { date, speaksAsOfDate } = checked.data;
  const isDate = (written: string, key: string): boolean => checkDate(written, key, offsetOf([key]), report) !== null;
  if (date !== undefined && !isDate(date, 'date')) delete checked.data.date;
  if (speaksAsOfDate !== undefined && !isDate(speaksAsOfDate, 'speaksAsOfDate')) delete checked.data.speaksAsOfDate;
  // As written: one that is there but wrong has been reported already.
  const written = values.value as { url?: unknown; foundOn?: unknown };
  const [url, foundOn] = [written.url, written.foundOn];
  if (url === undefined && foundOn !== undefined)
    report(offsetOf(['foundOn']), 'missing-key', 'url', 'the address that was found');
  if (url !== undefined && foundOn === undefined) {
    report(offsetOf(['url']), 'missing-key', 'foundOn', 'when and how the address was found: { date, how }');
  }
  if (url !== undefined) checkLocators(checked.data.paragraphs, offsetOf, report);
  // The pages go on after it.
  const speaksAsOf = checked.data.speaksAsOf.replace(/(?<![.!?])$/, '.');
  return { source: { id, file: file.path, ...checked.data, speaksAsOf }, offsetOf };
}

/** Reads `content/people.yaml`. */
export function readPeople(file: TextFile, sources: Sources, report: Report): ReadList<Person> {
  const list = readList(peopleSchema, file, report);
  list.items.forEach((person, index) => {
    addNames(list, [person.name, ...person.aliases], [index], `the person "${person.id}"`, 'name');
    person.roles.forEach((post, position) => {
      const { role, organization, asOf, cite } = post;
      const path = [index, 'roles', position];
      const offset = list.offsetOf([...path, 'cite']);
      const refs = parseCite(cite);
      if (checkRefs(refs, sources, report, () => offset)) {
        for (const { figure } of findMissingFigures(role, figuresOf(refs, sources))) {
          report(list.offsetOf([...path, 'role']), 'missing-figure', figure, nameRefs(refs));
        }
      }
      const asOfOffset = list.offsetOf([...path, 'asOf']);
      const date = asOf === undefined ? null : checkDate(asOf, 'asOf', asOfOffset, report);
      if (date) checkPrintedInDocuments(date, refs, sources, asOfOffset, report);
      else delete post.asOf;
      if (organization === undefined) return;
      list.references.push({
        id: organization,
        offset: list.offsetOf([...path, 'organization']),
        expects: 'organization',
      });
    });
  });
  return list;
}

/** Reads `content/topics.yaml`. */
export function readTopics(file: TextFile, report: Report): ReadList<Topic> {
  return readList(topicsSchema, file, report);
}

/** Reads `content/names.yaml`. */
export function readNames(file: TextFile, report: Report): ReadList<PassingName> {
  const list = readList(namesSchema, file, report);
  list.items.forEach(({ name, aliases }, index) => {
    addNames(list, [name, ...aliases], [index], `the passing name "${name}"`, 'name');
  });
  return list;
}

/** Reads `content/glossary.yaml`. */
export function readGlossary(file: TextFile, report: Report): ReadList<GlossaryTerm> {
  return readList(glossarySchema, file, report);
}

/** Reads `content/questions.yaml`. */
export function readQuestions(file: TextFile, report: Report): ReadList<QuestionData> {
  const list = readList(questionsSchema, file, report);
  list.references = list.items.flatMap(({ topic }, index) =>
    topic === undefined ? [] : [{ id: topic, offset: list.offsetOf([index, 'topic']), expects: 'topic' as const }],
  );
  return list;
}

/** Checks `content/synonyms.yaml`, which only the search reads. */
export function checkSynonyms(file: TextFile, report: Report): void {
  readList<SynonymGroup>(synonymsSchema, file, report);
}

/** Checks `content/site.yaml`, which `site.ts` reads. */
export function checkSite(file: TextFile, report: Report): void {
  const values = readFile(file, report);
  const language = values && checkValues(siteSchema, values, report)?.data.language;
  if (!values || !language) return;
  const fault = faultOfWords(language);
  if (fault) report(values.offsetOf(['language']), 'invalid-value', 'language', fault);
}

/** The names that an item claims: the first stands in a field of its own, the others in `aliases`. */
export function addNames(
  list: Pick<ReadList<unknown>, 'names' | 'offsetOf'>,
  names: readonly string[],
  path: YamlPath,
  owner: string,
  field: string,
): void {
  names.forEach((name, position) => {
    const place = position === 0 ? [...path, field] : [...path, 'aliases', position - 1];
    list.names.push({ name, owner, offset: list.offsetOf(place) });
  });
}

function readFile(file: TextFile, report: Report): YamlValues | null {
  reportOpen(file, report);
  return readYaml(file.text, 0, report);
}

function readId(item: unknown): string[] {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? [item.id] : [];
}

function readList<T>(schema: z.ZodType<T[]>, file: TextFile, report: Report): ReadList<T> {
  const values = readFile(file, report);
  if (values?.value === null) values.value = [];
  const checked = values && checkValues(schema, values, report);
  return {
    items: checked?.data ?? [],
    offsetOf: (path) => (values && checked ? values.offsetOf(checked.toFilePath(path)) : 0),
    references: [],
    names: [],
    ids: new Set(Array.isArray(values?.value) ? values.value.flatMap(readId) : []),
    isRead: Array.isArray(values?.value),
  };
}
