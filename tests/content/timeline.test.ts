// Of the content as it is, whatever documents it retells.
import { describe, expect, it } from 'vitest';
import { currentReference } from '../../src/gate/current-reference.ts';
import type { Reference } from '../../src/reference/reference.ts';
import { drawTimeline } from '../../src/views/timeline/draw-timeline.ts';
import { describeTimeline, isGroup } from '../../src/views/timeline/list-items.ts';
import { rowLabel, tellItem } from '../../src/views/timeline/tell-item.ts';

const reference = currentReference();
const timeline = describeTimeline(reference);

// That it has every dated fact once, the built page shows: see `tests/site/timeline.test.ts`.
describe('The timeline of this reference', () => {
  it('goes year by year, with 1910 in the past and a target for 2050 ahead', () => {
    const itemsOf = (groups: typeof timeline.past, id: string) =>
      groups.find((group) => group.id === id)?.rows.flatMap(({ items }) => items) ?? [];
    expect(itemsOf(timeline.past, 'y1910').map(({ id }) => id)).toContain('date-hitachi-1910');
    const target = itemsOf(timeline.ahead, 'ahead-2050').find(({ id }) => id === 'date-environmental-vision-2050-by-2050');
    expect(target?.isTarget).toBe(true);
    for (const groups of [timeline.past, timeline.ahead]) {
      const years = groups.map(({ year }) => year);
      expect(years).toEqual(years.toSorted((a, b) => a - b));
    }
  });

  it('keeps fiscal years and ranges what they are, in the year they begin', () => {
    const items = timeline.past.find(({ year }) => year === 2012)?.rows.flatMap((row) => row.items) ?? [];
    expect(items.find(({ id }) => id === 'date-global-internship-program-fy2012-to-fy2013')).toMatchObject({
      date: { end: { precision: 'fiscal-year', year: 2013 } },
    });
  });

  it('has the proposals of one day in one row, and tells of each who made it and what for', () => {
    const group = timeline.past.flatMap(({ rows }) => rows).find(isGroup);
    if (!group) throw new Error('no row of several');
    expect(rowLabel(group)).toMatch(/^May 20, 2021: \d+ proposals made at an event$/);
    const grid = group.items.find(({ entry }) => entry.id === 'nationwide-power-grid');
    expect(grid?.organizations).toContain('hitachi');
    for (const item of group.items) {
      const { before, name, after } = tellItem(item);
      expect(before + name + after).toMatch(/Mizoguchi|Takahashi|Kogure/);
      expect(after.length).toBeGreaterThan(40);
    }
  });

  it('links what happened at the name of its entry', () => {
    const told = new Map(timeline.items.map((item) => [item.id, tellItem(item)]));
    expect(told.get('date-nec-2001')).toMatchObject({ before: '', name: 'NEC' });
    expect(told.get('date-global-internship-program-fy2012-to-fy2013')).toMatchObject({ after: '.' });
    for (const { before, name, after } of told.values()) expect(`${before}${name}${after}`).toMatch(/\.$/);
  });

  it('offers only organizations that narrow it down to something', () => {
    for (const { id } of timeline.organizations) {
      expect(reference.entries.get(id)?.kind, id).toBe('organization');
      expect(timeline.items.some(({ organizations }) => organizations.includes(id))).toBe(true);
    }
  });
});

describe('The filter by organization', () => {
  const of = (organization: string, from = timeline) =>
    from.items.filter(({ organizations }) => organizations.includes(organization)).map(({ id }) => id);

  it('leaves nothing dated in this reference unreachable', () => {
    expect(timeline.items.filter(({ organizations }) => organizations.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('finds what Hitachi founded, what its offices did and what it took part in', () => {
    expect(of('hitachi')).toEqual(
      expect.arrayContaining([
        'date-hitachi-1910',
        'date-hgrn-fy2011',
        'date-hitachi-government-external-relations-division-fy2009',
        'date-hitachi-science-technology-forum-2014-2014',
        'date-environmental-footprint-pilots-as-of-2013-11',
        'date-asean-japan-commemorative-summit-2013-2013-12',
      ]),
    );
  });

  it('finds an event by the parties of the agreement that it is part of', () => {
    for (const party of ['hitachi', 'keidanren', 'japanese-government']) {
      expect(of(party), party).toContain('date-japan-eu-epa-2013-04');
    }
  });

  it('finds a post by the office above the council that it was held in', () => {
    expect(of('cabinet-office')).toContain('date-council-for-science-and-technology-policy-fy2013');
  });

  it('finds who is named in the dated sentence, but not who gave the account of it', () => {
    expect(of('nec')).toContain('date-nec-since-1963');
    expect(of('nec-corporation-of-america')).not.toContain('date-nec-2001');
  });

  it('does not give one member the founding of another, or a parent what its neighbors did', () => {
    expect(of('jama')).not.toContain('date-hitachi-1910');
    expect(of('hitachi-washington-office')).toEqual([]);
    expect(of('daikin')).not.toContain('date-hitachi-1959');
  });
});

describe('The items', () => {
  it('keep their ids when wording and order change', () => {
    const entries = [...reference.entries.values()].toReversed().map((entry) => ({
      ...entry,
      title: `Renamed ${entry.title}`,
      keyDates: entry.keyDates.toReversed().map((date) => ({ ...date, what: [{ text: 'Told anew.', refs: [] }] })),
    }));
    const changed: Reference = { ...reference, entries: new Map(entries.map((entry) => [entry.id, entry])) };
    const ids = (of: Reference) =>
      describeTimeline(of)
        .items.map(({ id }) => id)
        .sort();
    expect(ids(changed)).toEqual(ids(reference));
  });

  it('join an event’s own date and the sentence that tells of the same day', () => {
    const summit = timeline.items.filter(({ entry }) => entry.id === 'asean-japan-commemorative-summit-2013');
    expect(summit.map(({ facts }) => facts.map(({ field }) => field))).toEqual([['date', 'dated fact']]);
  });
});

describe('The drawing', () => {
  it('has a mark for every row, and shows ranges and fiscal years as bars', () => {
    const drawing = drawTimeline(timeline);
    if (drawing.kind !== 'marks') throw new Error('too many items to draw each');
    const marks = drawing.lanes.flatMap((lane) => lane.marks);
    const rows = [...timeline.past, ...timeline.ahead].flatMap((group) => group.rows);
    expect(marks).toHaveLength(rows.length);
    const widthOf = (written: string) => marks.find(({ row }) => row.date.written === written)?.width ?? 0;
    expect(widthOf('FY2012/FY2013') / widthOf('FY2009')).toBeCloseTo(2, 5);
    expect(widthOf('FY2009')).toBeGreaterThan(1.5 * widthOf('2013-04'));
  });
});
