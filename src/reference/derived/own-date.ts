import { formatDate } from '../../words/format-date.ts';
import { listFacts, type Fact } from './facts.ts';
import type { Entry, Reference } from '../reference.ts';
import { listDatedFacts } from './dated-facts.ts';
import { markAhead } from './was-still-ahead.ts';

/** The date that an entry itself has, in words: `May 20, 2021`, `2022 (then still ahead)`; null for none. */
export function describeOwnDate(reference: Reference, entry: Entry): string | null {
  const own = listDatedFacts(entry).find(({ field }) => field !== 'dated fact');
  return own ? `${formatDate(own.date)}${markAhead(reference, own)}` : null;
}

/** The rows of the fact box as readers see them: the entry's own date says where it still lay ahead of its source. */
export function listShownFacts(reference: Reference, entry: Entry): Fact[] {
  const date = describeOwnDate(reference, entry);
  return listFacts(entry).map((fact) =>
    fact.field === 'date' ? { ...fact, values: fact.values.map((value) => ({ ...value, text: date })) } : fact,
  );
}
