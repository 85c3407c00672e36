import { parseDate, type PartialDate } from '../../text/dates.ts';
import { formatDate } from '../../words/format-date.ts';
import type { KeyFigure, Reference } from '../../reference/reference.ts';
import { words } from '../../words/words.ts';

/**
 * What is shown for a figure to which the source gives no date: the day on which it was said, if everything it rests on
 * speaks as of that one day; for a source that speaks as of a longer time, the day is unknown.
 */
export function describeUndated(reference: Reference, { refs }: KeyFigure): string {
  const said = new Set(refs.map(({ source }) => reference.sources.get(source)?.speaksAsOfDate));
  const [written] = said;
  const date = said.size === 1 && written !== undefined ? parseDate(written) : null;
  return date && isDay(date) ? words.noDateGivenSaidOn(formatDate(date)) : words.noDateGiven;
}

function isDay({ start, end }: PartialDate): boolean {
  return start.precision === 'day' && !end;
}
