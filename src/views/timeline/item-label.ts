import { formatDate } from '../../text/dates.ts';
import { initiativeKinds } from '../../schema/initiative.ts';
import { typeLabel } from '../../reference/type-label.ts';
import type { TimelineItem } from './list-items.ts';

const longestSentence = 140;

/**
 * The label of an item in a drawing: `1910: Hitachi was founded, …`. A text that contains the date does not get it
 * twice: `Energy Policy Act of 2005`.
 */
export function labelOf(item: TimelineItem): string {
  const text = textOf(item);
  const isDated = !item.isTarget && new RegExp(`(?<![\\w-])${formatDate(item.date)}(?![\\w-])`).test(text);
  return isDated ? text : `${dateLabel(item)}: ${text}`;
}

/** The title of an event says what happened; for anything else, a short sentence does. */
function textOf({ entry, facts }: TimelineItem): string {
  if (entry.kind === 'event') return entry.title;
  const told = facts.filter(({ field }) => field === 'dated fact').flatMap(({ what }) => what);
  const sentence = told.map(({ text }) => text).join(' ');
  return sentence && sentence.length <= longestSentence ? sentence : entry.title;
}

/** The same with its kind: a proposal is not the thing proposed. */
export function fullLabelOf(item: TimelineItem): string {
  return `${labelOf(item)} (${typeLabel(item.entry)})`;
}

/**
 * In lines, `May 20, 2021`, `Proposals made at an event` and `13, listed below`; without their kind where initiatives of
 * several kinds or others share a date. The count comes last: it changes with what is shown.
 */
export function clusterLabel(items: readonly TimelineItem[], first: TimelineItem, listed: string): string[] {
  const kinds = new Set(items.map(({ entry }) => (entry.kind === 'initiative' ? entry.data.kind : null)));
  const [kind = null] = kinds;
  const many = kinds.size === 1 && kind !== null ? [initiativeKinds[kind].many] : [];
  return [dateLabel(first), ...many, `${items.length}, listed ${listed}`];
}

/** `by 2050 (target)` */
export function dateLabel({ date, isTarget }: TimelineItem): string {
  return `${formatDate(date)}${isTarget ? ' (target)' : ''}`;
}
