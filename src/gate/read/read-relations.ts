import { readCitedText, readId, readPrintedDate, readSourced, type FieldReader } from './read-fields.ts';
import { uniqueRefs } from '../../reference/derived/cited-parts.ts';
import type { PartialDate } from '../../text/dates.ts';
import { relationFields, type Entry, type Relation, type RelationField } from '../../reference/reference.ts';
import type { YamlPath } from '../syntax/yaml-values.ts';

/** Everything in a front matter that ties the entry to others, in the order of the page. */
export function readRelations(data: Entry['data'], id: string, reader: FieldReader): Relation[] {
  const relations: Relation[] = [];
  for (const field of relationFields) {
    const found = referencesIn(data, field);
    checkRepeatedIds(found, reader);
    for (const { path, value } of found) {
      const expects = field === 'partOf' ? 'organization' : 'party';
      readId([...path, 'id'], value.id, expects, reader);
      if (value.id === id) reader.report(reader.offsetOf([...path, 'id']), 'self-reference', id);
      const refs = readSourced(path, value, ['role'], reader);
      relations.push({ type: field, to: value.id, ...(value.role ? { role: value.role } : {}), note: [], refs });
    }
  }
  data.relations.forEach(({ type, to, note }, index) => {
    const path = ['relations', index];
    readId([...path, 'to'], to, 'anything', reader);
    if (to === id) reader.report(reader.offsetOf([...path, 'to']), 'self-reference', id);
    const sentences = readCitedText([...path, 'note'], note, reader);
    relations.push({ type, to, note: sentences, refs: uniqueRefs(sentences.flatMap((sentence) => sentence.refs)) });
  });
  return relations;
}

interface FieldReference {
  path: YamlPath;
  value: { id: string; role?: string | undefined; cite: string };
}

function referencesIn(data: Entry['data'], field: RelationField): FieldReference[] {
  const value = (data as Partial<Record<RelationField, FieldReference['value'] | FieldReference['value'][]>>)[field];
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [{ path: [field], value }];
  return value.map((item, index) => ({ path: [field, index], value: item }));
}

function checkRepeatedIds(found: readonly FieldReference[], reader: FieldReader): void {
  found.forEach(({ path, value }, index) => {
    const again = found.findIndex((other) => other.value.id === value.id) < index;
    if (again) reader.report(reader.offsetOf([...path, 'id']), 'repeated-item', value.id);
  });
}

/**
 * Country, place, time and the like; returns the date of an initiative or event. An invalid one is removed from `data`,
 * so that no caller has to check it again.
 */
export function readValues(data: Entry['data'], reader: FieldReader): PartialDate | null {
  const fields = data as Partial<Record<'country' | 'place' | 'time' | 'online', { value: string; cite: string }>>;
  for (const key of ['country', 'place', 'time', 'online'] as const) {
    const value = fields[key];
    if (value) readSourced([key], value, ['value'], reader);
  }
  const dated = data as Partial<Record<'period' | 'date', { date: string; cite: string }>>;
  let own: PartialDate | null = null;
  for (const key of ['period', 'date'] as const) {
    const value = dated[key];
    if (!value) continue;
    const refs = readSourced([key], value, [], reader);
    own = readPrintedDate([key, 'date'], value.date, refs, reader);
    if (!own) Reflect.deleteProperty(dated, key);
  }
  return own;
}
