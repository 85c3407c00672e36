import type { TimeSpan } from '../../text/time-span.ts';
import { locale, words } from '../../words/words.ts';

/** A stretch of years that is drawn to one scale. */
interface Stretch extends TimeSpan {
  left: number;
  right: number;
}

export interface TimeScale {
  stretches: Stretch[];
  /** Between two stretches: the first and last year left out, and where the break is. */
  breaks: { firstYear: number; lastYear: number; left: number; right: number }[];
  ticks: { year: number; x: number }[];
  /** The position of a moment; one within a break is at its edge. */
  place: (time: number) => number;
}

/** How many years without a date make a break. */
const longestGap = 20;
const breakWidth = 20;
const leastWidth = 44;
const tickDistance = 50;
const tickSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/**
 * A time scale that breaks where nothing is dated for twenty years. Each stretch has its own scale, wider where there
 * are more different dates.
 */
export function makeTimeScale(spans: readonly TimeSpan[], left: number, right: number): TimeScale {
  const joined = joinSpans(spans);
  const weights = joined.map(({ from, to }) => {
    return new Set(spans.filter((span) => span.from >= from && span.from < to).map((span) => span.from)).size;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const free = right - left - breakWidth * (joined.length - 1) - leastWidth * joined.length;
  let x = left;
  const stretches = joined.map((span, at): Stretch => {
    const begin = x;
    const end = begin + leastWidth + (free * (weights[at] ?? 0)) / total;
    x = end + breakWidth;
    return { ...span, left: begin, right: end };
  });
  return {
    stretches,
    breaks: stretches
      .slice(0, -1)
      .flatMap(({ to, right: end }, at) =>
        stretches
          .slice(at + 1, at + 2)
          .map((after) => ({ firstYear: to, lastYear: after.from - 1, left: end, right: after.left })),
      ),
    ticks: stretches.flatMap(listTicks),
    place(time) {
      const stretch = stretches.findLast(({ from }) => from <= time) ?? stretches[0];
      if (!stretch) return left;
      const share = (time - stretch.from) / (stretch.to - stretch.from);
      return stretch.left + Math.min(Math.max(share, 0), 1) * (stretch.right - stretch.left);
    },
  };
}

/** Whole years; a stretch of one year gets one more on either side. */
function joinSpans(spans: readonly TimeSpan[]): TimeSpan[] {
  const joined: TimeSpan[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const [first, end] = [Math.floor(from), Math.ceil(to)];
    const last = joined.at(-1);
    if (last && first - last.to <= longestGap) last.to = Math.max(last.to, end);
    else joined.push({ from: first, to: end });
  }
  return joined.map(({ from, to }) => (to - from > 1 ? { from, to } : { from: from - 1, to: to + 1 }));
}

function listTicks({ from, to, left, right }: Stretch): { year: number; x: number }[] {
  const perYear = (right - left) / (to - from);
  const step = tickSteps.find((years) => years * perYear >= tickDistance) ?? 1000;
  const first = Math.ceil(from / step) * step;
  const years = Array.from({ length: Math.max(0, Math.ceil((to - first) / step)) }, (_, at) => first + at * step);
  // A short stretch may hold no round year.
  const shown = years.length > 0 && to - from > 3 ? years : [Math.floor((from + to) / 2)];
  return shown.map((year) => ({ year, x: left + (year - from) * perYear }));
}

/** Says which years the scale leaves out, so that it is not taken for a linear one. */
export function describeBreaks({ breaks }: TimeScale): string {
  if (breaks.length === 0) return '';
  const years = new Intl.ListFormat(locale).format(
    breaks.map(({ firstYear, lastYear }) => words.dateRange(String(firstYear), String(lastYear))),
  );
  return words.yearsLeftOut(years);
}
