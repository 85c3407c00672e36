import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/model/dates.ts';
import { loadReference } from '../../../../src/model/load-reference.ts';
import { readContent } from '../../../../src/model/read-content.ts';
import {
  drawTimeline,
  drawingWidth,
  type Drawing,
  wideDrawingWidth,
} from '../../../../src/output/timeline/draw-timeline.ts';
import { describeBreaks } from '../../../../src/output/timeline/describe-breaks.ts';
import { describeTimeline } from '../../../../src/output/timeline/list-items.ts';
import { placeBlocks } from '../../../../src/output/timeline/place-blocks.ts';
import { makeTimeScale } from '../../../../src/output/timeline/time-scale.ts';
import { spanOf } from '../../../../src/output/timeline/time-span.ts';
import { generateReference } from '../../../bench/generate-reference.ts';
import { expectGrowthOfSorting } from '../../../support/growth.ts';

const { reference } = loadReference(readContent('content'));
const timeline = describeTimeline(reference);
const texts = ['The company told the government that trade in energy needs rules.'];

function drawAll(): Extract<Drawing, { kind: 'items' }> {
  const drawing = drawTimeline(timeline);
  if (drawing.kind !== 'items') throw new Error('too many items to draw each');
  return drawing;
}

describe('A date on the scale', () => {
  it.each([
    ['2013', 2013, 2014],
    ['2013-04', 2013.25, 2013 + 4 / 12],
    ['FY2013', 2013.25, 2014.25],
    ['FY2012/FY2013', 2012.25, 2014.25],
    ['end of 2019', 2019 + 11 / 12, 2020],
    ['by 2050', 2050, 2051],
  ])('%s reaches from %f to %f', (written, from, to) => {
    const span = spanOf(parseDate(written));
    expect(span.from).toBeCloseTo(from, 6);
    expect(span.to).toBeCloseTo(to, 6);
  });

  it('of a day stands within its month', () => {
    const [day, month] = [spanOf(parseDate('2021-05-31')), spanOf(parseDate('2021-05'))];
    expect(day.from).toBeGreaterThan(month.from);
    expect(day.to).toBeLessThanOrEqual(month.to);
  });
});

describe('The scale', () => {
  const scale = makeTimeScale(
    [1910, 1924, 2013, 2050].map((year) => ({ from: year, to: year + 1 })),
    0,
    800,
  );

  it('breaks where nothing is dated for twenty years, and says which years it leaves out', () => {
    expect(scale.breaks.map(({ firstYear, lastYear }) => [firstYear, lastYear])).toEqual([
      [1925, 2011],
      [2015, 2048],
    ]);
    expect(describeBreaks(scale)).toContain('1925 to 2011 and 2015 to 2048 are left out');
  });

  it('goes only forward, is even within a stretch, and fills the width', () => {
    const at = [1910, 1911, 1912, 1924.5, 2013, 2050].map((year) => scale.place(year));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(scale.place(1912) - scale.place(1911)).toBeCloseTo(scale.place(1911) - scale.place(1910), 6);
    expect(scale.stretches[0]?.left).toBe(0);
    expect(scale.stretches.at(-1)?.right).toBeCloseTo(800, 6);
  });

  it('names years that do not crowd each other', () => {
    const xs = drawAll().scale.ticks.map(({ x }) => x);
    for (const [at, x] of xs.slice(1).entries()) expect(x - (xs[at] ?? 0)).toBeGreaterThanOrEqual(40);
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
    expect(framed.map(({ label }) => label.lines)).toEqual([
      ['May 20, 2021', 'Proposals made at an event', '13, listed below'],
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

  it('places things so that none covers another, and none leaves the edges while there is a way', () => {
    const wide = (left: number) => ({ boxes: [{ left, right: left + 60, top: -10, bottom: 10 }], drawn: left });
    const placed = placeBlocks(
      Array.from({ length: 12 }, (_, at) => [wide(at * 10), wide(at * 10 - 60)]),
      { left: 0, right: 130 },
    );
    const boxes = placed.flatMap((place) => place.boxes);
    expect(boxes).toHaveLength(12);
    for (const [at, one] of boxes.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(0);
      expect(one.right).toBeLessThanOrEqual(130);
      for (const other of boxes.slice(at + 1)) {
        const apart =
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
        expect(apart).toBe(true);
      }
    }
  });
});

describe('A reference of a thousand entries', () => {
  const make = (count: number) => generateReference(count, texts);
  const large = describeTimeline(make(1000));

  it('is counted by year or decade, each column a way into the list', () => {
    const drawing = drawTimeline(large);
    if (drawing.kind !== 'counts') throw new Error('expected counts');
    expect(drawing.columns.reduce((sum, { count }) => sum + count, 0)).toBe(large.items.length);
    expect(large.items.length).toBeGreaterThan(500);
    expect(drawing.columns.length).toBeLessThanOrEqual(14);
    const groups = [...large.past, ...large.ahead].map(({ id }) => id);
    for (const { group, left, width } of drawing.columns) {
      expect(groups).toContain(group);
      expect(left + width).toBeLessThanOrEqual(drawingWidth);
    }
  });

  it('costs no more than n log n', () => {
    expectGrowthOfSorting(texts, (reference) => drawTimeline(describeTimeline(reference)));
  });
});
