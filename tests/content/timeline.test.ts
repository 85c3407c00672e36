// Of the content as it is, whatever documents it retells.
import { describe, expect, it } from 'vitest';
import { currentReference } from '../../src/gate/current-reference.ts';
import type { Reference } from '../../src/reference/reference.ts';
import {
  drawTimeline,
  drawingWidth,
  type Drawing,
  wideDrawingWidth,
} from '../../src/views/timeline/draw-timeline.ts';
import { describeTimeline } from '../../src/views/timeline/list-items.ts';

const reference = currentReference();
const timeline = describeTimeline(reference);

function drawAll(): Extract<Drawing, { kind: 'items' }> {
  const drawing = drawTimeline(timeline);
  if (drawing.kind !== 'items') throw new Error('too many items to draw each');
  return drawing;
}

// That it has every dated fact once, the built page shows: see `tests/site/timeline.test.ts`.
describe('The timeline of this reference', () => {
  it('goes year by year, with 1910 in the past and a target for 2050 ahead', () => {
    const itemsOf = (groups: typeof timeline.past, id: string) => groups.find((group) => group.id === id)?.items ?? [];
    expect(itemsOf(timeline.past, 'y1910').map(({ id }) => id)).toContain('date-hitachi-1910');
    const target = itemsOf(timeline.ahead, 'ahead-2050').find(({ id }) => id === 'date-environmental-vision-2050-by-2050');
    expect(target?.isTarget).toBe(true);
    for (const groups of [timeline.past, timeline.ahead]) {
      const years = groups.map(({ year }) => year);
      expect(years).toEqual(years.toSorted((a, b) => a - b));
    }
  });

  it('keeps fiscal years and ranges what they are, in the year they begin', () => {
    const items = timeline.past.find(({ year }) => year === 2012)?.items ?? [];
    expect(items.find(({ id }) => id === 'date-global-internship-program-fy2012-to-fy2013')).toMatchObject({
      date: { end: { precision: 'fiscal-year', year: 2013 } },
    });
  });

  it('tells with a proposal who made it', () => {
    const grid = timeline.items.find(({ entry }) => entry.id === 'nationwide-power-grid');
    expect(grid?.who).toMatchObject([{ label: 'Proposed by', values: [{ to: 'kenichiro-mizoguchi' }] }]);
    expect(grid?.organizations).toContain('hitachi');
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
  it('has a mark for every item, and shows ranges and fiscal years as bars', () => {
    const marks = drawAll().lanes.flatMap(({ blocks }) => blocks.flatMap((block) => block.marks));
    expect(marks.map(({ item }) => item.id).sort()).toEqual(timeline.items.map(({ id }) => id).sort());
    const bars = marks.filter(({ isBar }) => isBar).map(({ item }) => item.date.written);
    expect(bars).toEqual(expect.arrayContaining(['FY2012/FY2013', 'FY2009']));
    expect(bars).not.toContain('2021-05-20');
    const range = marks.find(({ item }) => item.date.end);
    const year = marks.find(({ item }) => item.date.written === 'FY2009');
    expect((range?.width ?? 0) / (year?.width ?? 1)).toBeCloseTo(2, 5);
  });

  it('puts proposals of one day in one frame, whose middle is that day', () => {
    const drawing = drawAll();
    const framed = drawing.lanes.flatMap(({ blocks }) => blocks).filter(({ frame }) => frame);
    expect(framed.length).toBeGreaterThan(0);
    expect(framed[0]?.label.lines).toEqual([
      'May 20, 2021',
      'Proposals made at an event',
      expect.stringMatching(/^\d+, listed below$/) as string,
    ]);
    const [block] = framed;
    expect((block?.frame?.left ?? 0) + (block?.frame?.width ?? 0) / 2).toBeCloseTo(
      drawing.scale.place(2021 + 4.5 / 12 + 1 / 24),
      -1,
    );
  });

  const labels = () =>
    drawAll().lanes.flatMap(({ blocks }) =>
      blocks.flatMap(({ label, marks }) =>
        marks.slice(0, 1).map(({ item }) => [item.id, label.lines.join(' ')] as const),
      ),
    );

  it('tells what happened, not only the name of an initiative', () => {
    const told = new Map(labels());
    expect(told.get('date-nec-2001')).toMatch(/^2001: .*headquarters .* built/);
    expect(told.get('date-hitachi-1910')).toMatch(/^1910: Hitachi was founded/);
    expect(told.get('date-environmental-vision-2050-by-2050')).toMatch(/^by 2050 \(target\): /);
  });

  it('gives no date twice', () => {
    const told = new Map(labels());
    expect(told.get('date-beijing-olympics-2022-2022')).toBe('2022 Beijing Olympics');
    expect(told.get('date-nist-end-of-2019')).toMatch(/^end of 2019: NIST testing was announced/);
    for (const label of told.values()) expect(label).not.toMatch(/^(\d{4}): .*(?<![\w-])\1(?![\w-])/);
  });

  it('is read downwards in the order of time within each kind', () => {
    for (const { kind, blocks } of drawAll().lanes) {
      const heights = blocks.filter(({ frame }) => !frame).map(({ marks }) => marks[0]?.y ?? 0);
      expect(heights.length, kind).toBeGreaterThan(2);
      expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    }
  });

  it.each([drawingWidth, wideDrawingWidth])('sets no label beside the mark of another, %d wide', (width) => {
    const drawing = drawTimeline(timeline, { width });
    if (drawing.kind !== 'items') throw new Error('too many items to draw each');
    for (const { blocks } of drawing.lanes) {
      for (const { label, marks, frame, top, bottom } of blocks) {
        for (const other of blocks.filter((block) => block.marks !== marks && !frame && !block.frame)) {
          const [mark, own] = [other.marks[0], marks[0]];
          if (!mark || !own || mark.y < top || mark.y > bottom) continue;
          // From the other mark to the near end of this label, where it would be looked for.
          const away = label.isBefore ? mark.left - label.x : label.x - (mark.left + mark.width);
          const isBetween = label.isBefore ? own.left < mark.left : own.left > mark.left;
          expect(isBetween || Math.abs(away) > 20, label.lines.join(' ')).toBe(true);
        }
      }
    }
  });

  it('names years that do not crowd each other', () => {
    const xs = drawAll().scale.ticks.map(({ x }) => x);
    for (const [at, x] of xs.slice(1).entries()) expect(x - (xs[at] ?? 0)).toBeGreaterThanOrEqual(40);
  });
});
