import type { Fact } from '../../reference/derived/facts.ts';
import { listShownFacts } from '../../reference/derived/own-date.ts';
import { hasFiguresFirst, listOtherDates } from '../../reference/derived/parts.ts';
import { markAhead } from '../../reference/derived/was-still-ahead.ts';
import { nameOf, pathOf } from '../../reference/names-of.ts';
import type { Entry, KeyFigure, ParagraphRef, Reference } from '../../reference/reference.ts';
import { formatDate } from '../../words/format-date.ts';
import { keepTogether } from '../../text/label-lines.ts';
import { words } from '../../words/words.ts';

/** A row of the fact box. */
export interface FactRow {
  label: string;
  values: readonly FactValue[];
  /** The fragment of a part that begins with this row. */
  id?: 'dates' | 'figures';
  /** The fragment of a part that has nothing but what this row says anyway. */
  alsoAt?: 'dates';
  isFigure?: true;
}

interface FactValue {
  text: string;
  /** Path of what the text names. */
  path?: string | null;
  /** ISO date for a machine. */
  iso?: string | null;
  /** Words behind it, with what parts them from it: a role, or the time of a figure. */
  more?: string | null;
  refs: readonly ParagraphRef[];
}

/** The rows of an entry's fact box: its fields, its dates, and its figures unless they are about something else. */
export function listFactRows(reference: Reference, entry: Entry): FactRow[] {
  const others = listOtherDates(entry);
  const facts = listShownFacts(reference, entry).flatMap((fact): FactRow[] => {
    if (fact.field === 'participants') return splitByRole(reference, fact);
    const values = fact.values.map((value) => toValue(reference, value));
    const isOnlyDate = fact.field === 'date' && others.length === 0 && entry.keyDates.length > 0;
    return [{ label: fact.label, values, ...(isOnlyDate && { alsoAt: 'dates' }) }];
  });
  const dates = others.map((keyDate, index): FactRow => {
    const label = keepTogether(`${formatDate(keyDate.date)}${markAhead(reference, keyDate)}`);
    return { label, values: keyDate.what, ...(index === 0 && { id: 'dates' }) };
  });
  const figures = hasFiguresFirst(entry) ? listFigureRows(entry.keyFigures) : [];
  return [...facts, ...dates, ...figures];
}

/** Figures as rows, each with its time. */
export function listFigureRows(figures: readonly KeyFigure[]): FactRow[] {
  return figures.map(({ measure, value, asOf, refs }, index) => ({
    label: measure,
    values: [{ text: value, more: asOf && keepTogether(` (${formatDate(asOf)})`), refs }],
    isFigure: true,
    ...(index === 0 && { id: 'figures' }),
  }));
}

/** Whose figures they are, for one line under them all; for several speakers, each with what is theirs. */
export function tellAccounts(reference: Reference, figures: readonly KeyFigure[]): string {
  const groups = [...Map.groupBy(figures, ({ account }) => account)];
  return groups
    .map(([account, own]) => {
      const name = nameOf(reference, account);
      return groups.length === 1 ? name : `${name} (${own.map(({ value }) => value).join('; ')})`;
    })
    .join(', ');
}

/** `panelist, General Manager of ...`: those of one part in an event share a row, with what else their role says. */
function splitByRole(reference: Reference, { label, values }: Fact): FactRow[] {
  const told = values.map((value) => {
    const [, part = null, post = null] = /^([a-z][a-z ]+), (.+)$/.exec(value.role ?? '') ?? [];
    return { part, value: toValue(reference, { ...value, role: part === null ? value.role : post }) };
  });
  return [...Map.groupBy(told, ({ part }) => part)].map(([part, own]) => ({
    label: part === null ? label : words.labelOfPart(part, own.length),
    values: own.map(({ value }) => value),
  }));
}

function toValue(reference: Reference, { text, to, role, iso, refs }: Fact['values'][number]): FactValue {
  if (to === null) return { text: keepTogether(text ?? ''), iso, more: role && ` ${role}`, refs };
  return { text: nameOf(reference, to), path: pathOf(reference, to), more: role && `: ${role}`, refs };
}
