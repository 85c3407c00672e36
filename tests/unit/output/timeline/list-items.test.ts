import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/model/dates.ts';
import { loadReference } from '../../../../src/model/load-reference.ts';
import { readContent } from '../../../../src/model/read-content.ts';
import type { Entry, Reference, Source } from '../../../../src/model/reference.ts';
import { listDatedFacts, type DatedFact } from '../../../../src/output/dated-facts.ts';
import { layAhead } from '../../../../src/output/timeline/lay-ahead.ts';
import { describeTimeline } from '../../../../src/output/timeline/list-items.ts';
import { encode, loadSmallContent } from '../../../support/small-content.ts';

const { reference } = loadReference(readContent('content'));
const timeline = describeTimeline(reference);
const idsOf = (groups: typeof timeline.past) => groups.flatMap(({ items }) => items.map(({ id }) => id));

describe('The timeline of this reference', () => {
  it('has every dated fact once, and no other', () => {
    const shown = timeline.items.flatMap(({ facts, entry }) => facts.map(({ what, date }) => ({ entry, what, date })));
    const all = [...reference.entries.values()].flatMap((entry) =>
      listDatedFacts(entry).map(({ what, date }) => ({ entry, what, date })),
    );
    const key = ({ entry, what, date }: (typeof all)[number]) =>
      `${entry.id} ${date.written} ${what.map(({ text }) => text).join(' ')}`;
    expect(all.length).toBeGreaterThan(30);
    expect(shown.map(key).sort()).toEqual(all.map(key).sort());
  });

  it('has every item in one year, of what was past or of what lay ahead', () => {
    const ids = [...idsOf(timeline.past), ...idsOf(timeline.ahead)];
    expect(ids.toSorted()).toEqual(timeline.items.map(({ id }) => id).sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('goes from 1910 to a target for 2050', () => {
    expect(timeline.past[0]).toMatchObject({ id: 'y1910', items: [{ id: 'date-hitachi-1910' }] });
    expect(timeline.ahead.at(-1)).toMatchObject({
      id: 'ahead-2050',
      items: [{ id: 'date-environmental-vision-2050-by-2050', isTarget: true }],
    });
    const years = timeline.past.map(({ year }) => year);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
  });

  it('keeps fiscal years and ranges what they are, in the year they begin', () => {
    expect(timeline.past.find(({ year }) => year === 2012)?.items).toMatchObject([
      {
        id: 'date-global-internship-program-fy2012-to-fy2013',
        date: { end: { precision: 'fiscal-year', year: 2013 } },
      },
    ]);
  });

  it('tells with a proposal who made it', () => {
    const grid = timeline.items.find(({ entry }) => entry.id === 'nationwide-power-grid');
    expect(grid?.who).toMatchObject([{ label: 'Proposed by', values: [{ to: 'kenichiro-mizoguchi' }] }]);
    expect(grid?.organizations).toContain('hitachi');
  });

  it('tells what was proposed, and what an event was that no dated sentence tells of', () => {
    const untold = timeline.items.filter(({ facts }) => facts.every(({ field }) => field !== 'dated fact'));
    expect(untold.length).toBeGreaterThan(5);
    expect(untold.map(({ summary }) => summary)).toEqual(untold.map(({ entry }) => entry.summary));
    expect(timeline.items.filter((item) => !untold.includes(item) && item.summary.length > 0)).toEqual([]);
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

describe('The filter by an organization of the same name', () => {
  const { reference: small, problems } = loadSmallContent({
    'organizations/acme.mdx': [
      'relations:\n',
      'relations:\n  - type: same-name\n    to: acme-group\n    note: The company of the chair bore the name of Acme Group. [@talk:3]\n',
    ],
    'organizations/acme-group.mdx': encode(
      '---\ntitle: Acme Group\nsummary: Acme Group was a company. [@talk:3]\ntype: company\n---\n',
    ),
  });
  const of = (organization: string) =>
    describeTimeline(small)
      .items.filter(({ organizations }) => organizations.includes(organization))
      .map(({ id }) => id);

  it('has what that company did, and its people', () => {
    expect(problems).toEqual([]);
    expect(of('acme-group')).toEqual(of('acme'));
    expect(of('acme-group')).toContain('date-meeting-2021-05');
  });

  it('does not give a company what the one did whose name it bears', () => {
    const group = small.entries.get('acme-group');
    const keyDates = (small.entries.get('acme')?.keyDates ?? []).map((date) => ({
      ...date,
      what: [{ text: 'It began.', refs: [] }],
    }));
    const entries = new Map([...small.entries, ['acme-group', { ...group, keyDates } as Entry]]);
    const told = describeTimeline({ ...small, entries });
    expect(told.items.find(({ id }) => id === 'date-acme-group-1910')?.organizations).toEqual(['acme-group']);
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

describe('What lay ahead', () => {
  const { reference: small } = loadSmallContent();
  const [source] = [...small.sources.values()] as [Source];
  const speaking = (speaksAsOfDate: string | undefined): Reference => ({
    ...small,
    sources: new Map([[source.id, { ...source, speaksAsOfDate }]]),
  });
  const fact = (written: string, ahead = false): DatedFact => ({
    ...{ field: 'dated fact', fragment: 'dates', date: parseDate(written), target: false, ahead },
    what: [{ text: 'Something is dated.', refs: [{ source: source.id, paragraph: 3 }] }],
  });

  it.each([
    ['2021-05-20', '2021-05-20', false],
    ['2021-05-20', '2021-05-21', true],
    ['2021-05-20', '2021-06', true],
    ['2021-05-20', '2021-05', false],
    ['2021-05-20', '2021', false],
    ['2021-05-20', '2022', true],
    ['FY2013/FY2014', 'FY2014', false],
    ['FY2013/FY2014', '2015-03', false],
    ['FY2013/FY2014', '2015-04', true],
    ['2013', 'FY2013', false],
  ])('of a source that speaks as of %s: %s is %s', (asOf, written, isAhead) => {
    expect(layAhead(speaking(asOf), fact(written))).toBe(isAhead);
  });

  it('is only what the content says so of where a source gives no time of its own', () => {
    expect(layAhead(speaking(undefined), fact('2100'))).toBe(false);
    expect(layAhead(speaking(undefined), fact('by 2100', true))).toBe(true);
  });

  it('does not lie ahead of a later source that tells of it too', () => {
    const later: Source = { ...source, id: 'later', speaksAsOfDate: '2024' };
    const both: Reference = { ...speaking('2021'), sources: new Map([...speaking('2021').sources, ['later', later]]) };
    const told = fact('2022');
    const refs = [...(told.what[0]?.refs ?? []), { source: 'later', paragraph: 1 }];
    expect(layAhead(both, told)).toBe(true);
    expect(layAhead(both, { ...told, what: [{ text: 'Something is dated.', refs }] })).toBe(false);
  });
});
