import { isoDate, parseDate } from '../../text/dates.ts';
import { formatDate } from '../../words/format-date.ts';
import { parseCite } from '../cited-text.ts';
import type { Entry, ParagraphRef, RelationField } from '../reference.ts';
import { wordsOfField } from '../relation-words.ts';
import { words } from '../../words/words.ts';

/** One row of an entry's fact box. */
export interface Fact {
  label: string;
  /** What it comes from: the entry's own date, or a field that ties it to others; null for any other field. */
  field: RelationField | 'date' | null;
  values: FactValue[];
}

interface FactValue {
  /** What to show, unless `to` names it. */
  text: string | null;
  /** Id of an entry or person that the value names. */
  to: string | null;
  /** What to show beside the name; null where the label says it. */
  role: string | null;
  /** ISO date for a machine, where the value is one. */
  iso: string | null;
  refs: readonly ParagraphRef[];
}

/** The rows of an entry's fact box, from the dedicated fields of its front matter, in the order shown. */
export function listFacts(entry: Entry): Fact[] {
  return factRows(entry).filter((fact) => fact.values.length > 0);
}

function factRows(entry: Entry): Fact[] {
  if (entry.kind === 'organization') {
    const { partOf, place, country } = entry.data;
    return [
      ...references(entry, 'partOf', partOf),
      row(words.factLabels.place, plain(place)),
      row(words.factLabels.country, plain(country)),
    ];
  }
  if (entry.kind === 'initiative') {
    const { period, lead, participants } = entry.data;
    return [
      row(words.factLabels.when, dated(period), 'date'),
      ...references(entry, 'lead', lead),
      ...references(entry, 'participants', participants),
    ];
  }
  const { date, time, place, online, host, participants } = entry.data;
  return [
    row(words.factLabels.date, dated(date), 'date'),
    row(words.factLabels.time, plain(time)),
    row(words.factLabels.place, plain(place)),
    row(words.factLabels.held, plain(online)),
    ...references(entry, 'host', host),
    ...references(entry, 'participants', participants),
  ];
}

function row(label: string, values: FactValue[], field: Fact['field'] = null): Fact {
  return { label, field, values };
}

function plain(value: { value: string; cite: string } | undefined): FactValue[] {
  return value ? [{ text: value.value, to: null, role: null, iso: null, refs: parseCite(value.cite) }] : [];
}

function dated(value: { date: string; cite: string } | undefined): FactValue[] {
  if (!value) return [];
  const date = parseDate(value.date);
  const iso = date.end ? null : isoDate(date.start);
  return [{ text: formatDate(date), to: null, role: null, iso, refs: parseCite(value.cite) }];
}

/** One row for each way in which others were involved with the entry. */
function references(entry: Entry, field: RelationField, values: Referred | Referred[] | undefined): Fact[] {
  const told = [values ?? []].flat().map(({ id, role, cite }) => {
    const words = wordsOfField(entry, field, role);
    return { label: words.forward, value: { text: null, to: id, role: words.role, iso: null, refs: parseCite(cite) } };
  });
  return [...Map.groupBy(told, ({ label }) => label)].map(([label, own]) =>
    row(
      label,
      own.map(({ value }) => value),
      field,
    ),
  );
}

interface Referred {
  id: string;
  role?: string | undefined;
  cite: string;
}
