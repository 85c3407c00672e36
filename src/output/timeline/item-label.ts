import { formatDate } from '../../model/dates.ts';
import { initiativeKinds } from '../../schema/initiative.ts';
import { typeLabel } from '../type-label.ts';
import type { TimelineItem } from './list-items.ts';

const longestSentence = 90;

/** What a drawing writes beside an item, in the words of the model: `1910: Hitachi was founded, …`. */
export function labelOf(item: TimelineItem): string {
  const sentence = item.facts[0]?.what.map(({ text }) => text).join(' ') ?? '';
  // The title of an organization does not tell what happened; the sentence does, where it is short.
  const isTold = item.entry.kind === 'organization' && sentence.length <= longestSentence;
  return `${dateLabel(item)}: ${isTold ? sentence : item.entry.title}`;
}

/** The same with what it is: a proposal is not the thing proposed. */
export function fullLabelOf(item: TimelineItem): string {
  return `${labelOf(item)} (${typeLabel(item.entry)})`;
}

/** In lines, `May 20, 2021` and `Proposals made at an event`; the date alone for initiatives of several kinds and others. */
export function clusterLabel(items: readonly TimelineItem[], first: TimelineItem): string[] {
  const kinds = new Set(items.map(({ entry }) => (entry.kind === 'initiative' ? entry.data.kind : null)));
  const [kind = null] = kinds;
  return kinds.size === 1 && kind !== null ? [dateLabel(first), initiativeKinds[kind].many] : [dateLabel(first)];
}

/** `by 2050 (target)` */
export function dateLabel({ date, isTarget }: TimelineItem): string {
  return `${formatDate(date)}${isTarget ? ' (target)' : ''}`;
}
