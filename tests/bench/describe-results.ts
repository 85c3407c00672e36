import { slowdown, type CaseResult } from './measure-case.ts';
import { mean, median, percentile } from './statistics.ts';
import type { Painted } from './watch-paint.ts';

/** The goals, as the figures are held against them. */
const goals = { coldShare: 1.15, slowedP95: 100 };

/** The figures as a plain table, and under it which goals are met. */
export function describeResults(results: readonly CaseResult[]): string {
  const header = [
    ...['content', 'pages', 'search', 'page', 'fixed parts', 'cold search', 'further query'],
    ...['last key to paint', `slowed ${slowdown}x`, 'without pause', 'index', 'files'],
  ];
  const rows = results.map((result) => [
    result.caseName,
    format(result.pageCount),
    result.searchName,
    format(result.bytes.page),
    format(result.bytes.fixed),
    `${format(mean(result.bytes.cold))} (${format(Math.max(...result.bytes.cold))})`,
    `${format(mean(result.bytes.further))} (${format(Math.max(...result.bytes.further))})`,
    describeTimes(result.times.full, 'total'),
    describeTimes(result.times.slowed, 'total'),
    describeTimes(result.times.slowed, 'work'),
    format(result.index.bytes),
    format(result.index.files),
  ]);
  return [
    '',
    'Bytes over the wire (Brotli for text, bodies only): the page with its styles and scripts; what every search needs;',
    'all until the first results, the page left out; what a new query adds: mean (most).',
    `Times in ms: median / p95, warm; "without pause" is the slowed time from when the search starts.`,
    '',
    ...alignColumns([header, ...rows]),
    '',
    'Goals',
    ...describeGoals(results),
  ].join('\n');
}

function describeGoals(results: readonly CaseResult[]): string[] {
  const lines: string[] = [];
  const own = results.filter(({ isOwn }) => isOwn);
  for (const { caseName, bytes, times } of own) {
    const usual = results.find((other) => other.caseName === caseName && !other.isOwn);
    const most = (usual?.bytes.fixed ?? 0) * goals.coldShare;
    const cold = mean(bytes.cold);
    const p95 = percentile(totals(times.slowed), 0.95);
    lines.push(
      line(
        cold <= most,
        `${caseName}: cold search ${format(cold)} bytes; at most ${format(most)}, Pagefind's fixed parts and 15 %`,
      ),
      line(
        p95 < goals.slowedP95,
        `${caseName}: p95 slowed ${slowdown}x ${format(p95)} ms; under ${goals.slowedP95} ms`,
      ),
    );
  }
  for (const [at, larger] of own.entries()) {
    const smaller = own[at - 1];
    if (!smaller) continue;
    const most = Math.sqrt(larger.pageCount / smaller.pageCount);
    const grown = mean(larger.bytes.further) / mean(smaller.bytes.further);
    const what = `further query from ${format(smaller.pageCount)} to ${format(larger.pageCount)} pages`;
    lines.push(line(grown < most, `${what}: ${grown.toFixed(2)} times the bytes; under ${most.toFixed(2)} times`));
  }
  return lines;
}

function line(isMet: boolean, text: string): string {
  return `  ${isMet ? 'met    ' : 'NOT MET'}  ${text}`;
}

function totals(painted: readonly Painted[]): number[] {
  return painted.map(({ total }) => total);
}

function describeTimes(painted: readonly Painted[], part: 'total' | 'work'): string {
  const values = painted.flatMap((times) => times[part] ?? []);
  return values.length === 0 ? '-' : `${format(median(values))} / ${format(percentile(values, 0.95))}`;
}

function format(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** Numbers to the right, names to the left. */
function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 || at === 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
