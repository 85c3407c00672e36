import { parseDate } from '../../model/dates.ts';
import type { Reference } from '../../model/reference.ts';
import type { DatedFact } from '../dated-facts.ts';
import { spanOf } from './time-span.ts';

/**
 * Whether something still lay ahead when its source spoke: the content calls it a target, or it begins after everything
 * it rests on speaks as of (`speaksAsOfDate` of the sources). Where a source gives no such date, only targets lie ahead.
 * The day on which somebody reads is never asked.
 */
export function layAhead(reference: Reference, { date, target, what }: DatedFact): boolean {
  if (target) return true;
  const cited = [...new Set(what.flatMap(({ refs }) => refs.map(({ source }) => source)))];
  const spoken = cited.map((id) => reference.sources.get(id)?.speaksAsOfDate);
  const begins = spanOf(date).from;
  return spoken.length > 0 && spoken.every((asOf) => asOf !== undefined && spanOf(parseDate(asOf)).to <= begins);
}
