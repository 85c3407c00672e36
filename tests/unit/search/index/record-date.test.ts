import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/text/dates.ts';
import { loadReference } from '../../../../src/gate/load-reference.ts';
import type { Entry, KeyDate } from '../../../../src/reference/reference.ts';
import { dateOfRecord, yearsOfDate } from '../../../../src/search/index/record-date.ts';
import { smallContent } from '../../../support/content/small-content.ts';

const { reference } = loadReference(smallContent());
const keyDate = (written: string, ahead = false): KeyDate => {
  return { date: parseDate(written), what: [], target: false, ahead };
};
const written = (entry: Entry | undefined, fragment: string | null) => entry && dateOfRecord(entry, fragment)?.written;

/** The first entry of a kind, without a date of its own, and with these key dates. */
function undated(kind: 'organization' | 'initiative', keyDates: KeyDate[]): Entry {
  const entry = [...reference.entries.values()].find((one) => one.kind === kind);
  if (!entry) throw new Error(`No ${kind}`);
  return { ...entry, date: null, keyDates };
}

describe('the date of a place', () => {
  it('on an event is that of the event, whatever years stand there', () => {
    const event = [...reference.entries.values()].find(({ kind }) => kind === 'event');
    const dated = { ...event, date: parseDate('2021-05-20') } as Entry;
    for (const place of [null, 'remarks', 'dates', 'figures']) expect(written(dated, place)).toBe('2021-05-20');
  });

  it('on an organization is that of the latest line of its tables; its text has none', () => {
    const organization = undated('organization', [keyDate('FY2013'), keyDate('1910'), keyDate('by 2050', true)]);
    expect(written(organization, 'dates')).toBe('FY2013');
    expect(written(organization, null)).toBeUndefined();
    expect(written(organization, 'history')).toBeUndefined();
  });

  it('on an undated initiative is its latest date that did not lie ahead', () => {
    expect(written(undated('initiative', [keyDate('2001'), keyDate('by 2050', true)]), null)).toBe('2001');
    expect(written(undated('initiative', [keyDate('by 2050', true)]), null)).toBeUndefined();
  });

  it('names each of its years', () => {
    expect(yearsOfDate(parseDate('FY2012/FY2013'))).toEqual(['2012', '2013']);
    expect(yearsOfDate(null)).toEqual([]);
  });
});
