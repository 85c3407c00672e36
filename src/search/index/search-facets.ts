import { sortKey } from '../../text/dates.ts';
import { formatDate } from '../../words/format-date.ts';
import type { Reference } from '../../reference/reference.ts';
import { nameOf } from '../../reference/names-of.ts';
import type { FacetFile, FacetName } from '../format/facets.ts';
import type { SearchRecord } from './search-record.ts';
import { locale } from '../../words/words.ts';

/** Lists the facets of all records. */
export function listFacetValues(reference: Reference, records: readonly SearchRecord[]): FacetFile {
  const titles: Record<FacetName, (id: string) => string> = {
    organization: (id) => nameOf(reference, id),
    topic: (id) => reference.topics.get(id)?.title ?? id,
    year: (id) => id,
  };
  const idsOf: Record<FacetName, (record: SearchRecord) => readonly string[]> = {
    organization: ({ organizations }) => organizations,
    topic: ({ topics }) => topics,
    year: ({ years }) => years,
  };
  const facet = (name: FacetName) => {
    const values = [...new Set(records.flatMap(idsOf[name]))]
      .map((id): [string, string] => [id, titles[name](id)])
      .sort(([, a], [, b]) => (name === 'year' ? b.localeCompare(a, locale) : a.localeCompare(b, locale)));
    const places = new Map(values.map(([id], place) => [id, place]));
    return { values, records: records.map((record) => idsOf[name](record).map((id) => places.get(id) ?? -1)) };
  };
  const all = { organization: facet('organization'), topic: facet('topic'), year: facet('year') };
  const dated = records.map(({ date }): [key: string, label: string] | null =>
    date ? [sortKey(date.start), formatDate(date)] : null,
  );
  const dates = [...new Map(dated.flatMap((date) => (date ? [[date[0] + date[1], date] as const] : []))).values()].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  return {
    values: { organization: all.organization.values, topic: all.topic.values, year: all.year.values },
    records: { organization: all.organization.records, topic: all.topic.records, year: all.year.records },
    dates,
    dateOf: dated.map((date) => dates.findIndex(([key, label]) => date?.[0] === key && date[1] === label)),
  };
}
