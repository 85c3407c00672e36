import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../src/text/dates.ts';
import { drawTimeline, hitSize, widths } from '../../../../src/views/timeline/draw-timeline.ts';
import { describeTimeline } from '../../../../src/views/timeline/list-items.ts';
import { describeBreaks, makeTimeScale } from '../../../../src/views/timeline/time-scale.ts';
import { spanOf } from '../../../../src/text/time-span.ts';
import { generateReference } from '../../../bench/generate-reference.ts';

const texts = ['The company told the government that trade in energy needs rules.'];

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
    expect(describeBreaks(scale)).toContain('from 1925 to 2011 and 2015 to 2048');
  });

  it('goes only forward, is even within a stretch, and fills the width', () => {
    const at = [1910, 1911, 1912, 1924.5, 2013, 2050].map((year) => scale.place(year));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(scale.place(1912) - scale.place(1911)).toBeCloseTo(scale.place(1911) - scale.place(1910), 6);
    expect(scale.stretches[0]?.left).toBe(0);
    expect(scale.stretches.at(-1)?.right).toBeCloseTo(800, 6);
  });
});

describe('The drawing', () => {
  it.each(['narrow', 'wide'] as const)('has a mark for each row, none on another, within a %s frame', (size) => {
    const timeline = describeTimeline(generateReference(60, texts));
    const rows = [...timeline.past, ...timeline.ahead].flatMap((group) => group.rows);
    const drawing = drawTimeline(timeline, size);
    if (drawing.kind !== 'marks') throw new Error('expected marks');
    const marks = drawing.lanes.flatMap((lane) => lane.marks);
    expect(marks.map(({ row }) => row.items[0].id).sort()).toEqual(rows.map(({ items }) => items[0].id).sort());
    for (const [at, { x, y, width }] of marks.entries()) {
      expect(x - width / 2).toBeGreaterThanOrEqual(0);
      expect(x + width / 2).toBeLessThanOrEqual(drawing.width);
      const met = marks
        .slice(at + 1)
        .filter((other) => Math.abs(other.y - y) < hitSize && Math.abs(other.x - x) < (other.width + width) / 2);
      expect(met).toEqual([]);
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
    expect(drawTimeline(large, 'narrow')).toMatchObject({ kind: 'counts', width: widths.narrow });
    const groups = [...large.past, ...large.ahead].map(({ id }) => id);
    for (const { group, left, width } of drawing.columns) {
      expect(groups).toContain(group);
      expect(left + width).toBeLessThanOrEqual(widths.wide);
    }
  });
});
