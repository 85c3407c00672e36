import { makeNamePattern } from '../../reference/derived/find-mentions.ts';
import { plainQuotes } from '../../text/fold-name.ts';
import { formatDate } from '../../words/format-date.ts';
import { keepTogether } from '../../text/label-lines.ts';
import type { TimelineItem, TimelineRow } from './list-items.ts';
import { words } from '../../words/words.ts';

/** What a row says of an item: the name of its entry, which is its link, and the text around it. */
interface Told {
  before: string;
  name: string;
  after: string;
}

/**
 * The dated sentences of an item, or what its entry is where there are none. The link stands on the first name of the
 * entry in them; without one, the title goes before them.
 */
export function tellItem({ entry, facts, summary }: TimelineItem): Told {
  const told = facts.filter(({ field }) => field === 'dated fact').flatMap(({ what }) => what);
  const text = (told.length > 0 ? told : summary).map((sentence) => sentence.text).join(' ');
  for (const name of [entry.title, ...entry.aliases]) {
    const found = makeNamePattern(name).exec(plainQuotes(text));
    if (!found) continue;
    const end = found.index + found[0].length;
    return {
      before: keepTogether(text.slice(0, found.index)),
      name: text.slice(found.index, end),
      after: keepTogether(text.slice(end)),
    };
  }
  return { before: '', name: entry.title, after: `. ${keepTogether(text)}` };
}

/** `by 2050 (target)` */
export function dateLabel({ date, items: [first] }: TimelineRow): string {
  return `${formatDate(date)}${first.isTarget ? words.isTarget : ''}`;
}

/** What several items of one date are: `proposals made at an event`. */
export function kindOf({ items: [{ entry }] }: TimelineRow): string {
  const many = entry.kind === 'initiative' ? words.initiativeKinds[entry.data.kind].many : words.kindTitles[entry.kind];
  return many.toLowerCase();
}

/** A row in a line: `fiscal 2009: Hitachi Government & External Relations Division`. */
export function rowLabel(row: TimelineRow): string {
  const { items } = row;
  const what = items.length > 1 ? `${items.length} ${kindOf(row)}` : items[0].entry.title;
  return `${dateLabel(row)}: ${what}`;
}
