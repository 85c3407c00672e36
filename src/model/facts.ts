import { formatDate, isoDate, parseDate } from './dates.ts';
import { parseCite } from './cited-text.ts';
import type { Entry, ParagraphRef } from './reference.ts';

/** One row of an entry's fact box. */
export interface Fact {
  label: string;
  values: FactValue[];
}

export interface FactValue {
  /** What to show, unless `to` names it. */
  text: string | null;
  /** Id of an entry or person that the value names. */
  to: string | null;
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
    return [row('Part of', references(partOf)), row('Place', plain(place)), row('Country', plain(country))];
  }
  if (entry.kind === 'initiative') {
    const { period, lead, participants } = entry.data;
    const led = entry.data.kind === 'proposal' ? 'Proposed by' : 'Led by';
    return [row('When', dated(period)), row(led, references(lead)), row('Participants', references(participants))];
  }
  const { date, time, place, online, host, participants } = entry.data;
  return [
    row('Date', dated(date)),
    row('Time', plain(time)),
    row('Place', plain(place)),
    row('Held', plain(online)),
    row('Host', references(host)),
    row('Participants', references(participants)),
  ];
}

function row(label: string, values: FactValue[]): Fact {
  return { label, values };
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

function references(values: Referred | Referred[] | undefined): FactValue[] {
  return [values ?? []].flat().map(({ id, role, cite }) => {
    return { text: null, to: id, role: role ?? null, iso: null, refs: parseCite(cite) };
  });
}

interface Referred {
  id: string;
  role?: string | undefined;
  cite: string;
}
