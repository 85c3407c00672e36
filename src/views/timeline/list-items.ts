import { sortKey, type PartialDate } from '../../text/dates.ts';
import type { CitedSentence, Entry, EntryKind, ParagraphRef, Reference } from '../../reference/reference.ts';
import { listDatedFacts, type DatedFact } from '../../reference/derived/dated-facts.ts';
import { nameOf } from '../../reference/names-of.ts';
import { wasStillAhead } from '../../reference/derived/was-still-ahead.ts';
import { listTies } from './organization-ties.ts';
import { locale, words } from '../../words/words.ts';

/** One entry at one date, with everything it dates that way: an event's own date and the sentence about it are one. */
export interface TimelineItem {
  /** The fragment, of the entry's id and the date as written, never of wording or position: `date-daikin-1924`. */
  id: string;
  entry: Entry;
  date: PartialDate;
  /** Each row of the table of dates is in exactly one item. */
  facts: DatedFact[];
  isTarget: boolean;
  /** See `wasStillAhead`. */
  isAhead: boolean;
  /** What the entry is, where no dated sentence tells it. */
  summary: readonly CitedSentence[];
  /** Ids of the organizations it concerns, for the filter. */
  organizations: string[];
}

/** A row of the table: one item, or several of the same kind and date. */
export interface TimelineRow {
  date: PartialDate;
  items: [TimelineItem, ...TimelineItem[]];
}

/** What begins in one year. */
export interface YearGroup {
  /** `y2021`; `ahead-2022` for what was in the future then. */
  id: string;
  year: number;
  rows: TimelineRow[];
}

export interface Timeline {
  items: TimelineItem[];
  past: YearGroup[];
  ahead: YearGroup[];
  /** The organizations by which it can be narrowed down, by name. */
  organizations: { id: string; name: string }[];
}

/** On the same day an event comes before what was said at it. */
const kindOrder: readonly EntryKind[] = ['event', 'organization', 'initiative'];

/** Everything that the reference dates, in the order of time; what was in the future of its source stands apart. */
export function describeTimeline(reference: Reference): Timeline {
  const tiesOf = listTies(reference);
  const items = [...reference.entries.values()]
    .flatMap((entry) => toItems(reference, entry, tiesOf))
    .map((item) => ({ item, key: orderKey(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
  const organizations = [...new Set(items.flatMap((item) => item.organizations))]
    .map((id) => ({ id, name: nameOf(reference, id) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  return {
    items,
    past: groupByYear(
      'y',
      items.filter((item) => !item.isAhead),
    ),
    ahead: groupByYear(
      'ahead-',
      items.filter((item) => item.isAhead),
    ),
    organizations,
  };
}

/** Whether a row holds several items. */
export function isGroup({ items }: TimelineRow): boolean {
  return items.length > 1;
}

/** What an item rests on. */
export function listCitations({ facts, summary }: TimelineItem): ParagraphRef[] {
  return [...facts.flatMap(({ what }) => what), ...summary].flatMap(({ refs }) => refs);
}

function toItems(reference: Reference, entry: Entry, tiesOf: ReturnType<typeof listTies>): TimelineItem[] {
  return [...Map.groupBy(listDatedFacts(entry), ({ date }) => date.written).values()].flatMap((facts) =>
    facts.slice(0, 1).map(({ date }) => ({
      id: itemId(entry, date.written),
      entry,
      date,
      facts,
      isTarget: facts.some(({ target }) => target),
      isAhead: facts.some((fact) => wasStillAhead(reference, fact)),
      summary: facts.some(({ field }) => field === 'dated fact') ? [] : entry.summary,
      organizations: tiesOf(
        entry,
        facts.flatMap(({ what }) => what),
      ),
    })),
  );
}

/** `FY2012/FY2013` is `fy2012-to-fy2013`. The word before it is there because the id of an entry may begin with a digit. */
function itemId(entry: Entry, written: string): string {
  return `date-${entry.id}-${written
    .toLowerCase()
    .replace('/', '-to-')
    .replace(/[^a-z0-9]+/g, '-')}`;
}

function orderKey({ entry, date }: TimelineItem): string {
  return [sortKey(date.start), kindOrder.indexOf(entry.kind), entry.title, date.written].join(' ');
}

function groupByYear(prefix: string, items: TimelineItem[]): YearGroup[] {
  return [...Map.groupBy(items, ({ date }) => (date.start.begins ?? date.start).year)].map(([year, own]) => ({
    id: `${prefix}${year}`,
    year,
    rows: toRows(own),
  }));
}

/** From this many on, initiatives of one kind and date, or events of one date, are one row. */
const leastGroup = 4;

function toRows(items: readonly TimelineItem[]): TimelineRow[] {
  const alike = Map.groupBy(items, ({ entry, date }) => {
    return [date.written, entry.kind, entry.kind === 'initiative' ? entry.data.kind : ''].join(' ');
  });
  return [...alike.values()].flatMap((same): TimelineRow[] => {
    const [first, ...others] = same;
    if (!first) return [];
    if (same.length >= leastGroup) return [{ date: first.date, items: [first, ...others] }];
    return same.map((item) => ({ date: item.date, items: [item] }));
  });
}

const mostYears = 24;

/** The years for a list of contents; only the first of each decade, where there are many. */
export function listYears(groups: readonly YearGroup[]): { id: string; title: string; depth: number }[] {
  const size = groups.length > mostYears ? 10 : 1;
  const stretches = Map.groupBy(groups, ({ year }) => Math.floor(year / size) * size);
  return [...stretches].flatMap(([start, [first]]) =>
    first ? [{ id: first.id, title: size === 1 ? String(start) : words.decade(start), depth: 3 }] : [],
  );
}
