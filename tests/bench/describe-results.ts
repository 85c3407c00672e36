import { slowdown, type CaseResult } from './measure-case.ts';
import { mean, median, percentile } from './statistics.ts';
import type { Painted } from './watch-paint.ts';

/** The goals, as the figures are held against them. */
const goals = { coldShare: 1.15, slowedP95: 100 };

/** The figures as two plain tables, and under them which goals are met. */
export function describeResults(results: readonly CaseResult[]): string {
  return [
    '',
    'Bytes over the wire (text in Brotli, bodies only). Page: HTML, styles and scripts of the page that holds the search.',
    'Fixed: the files that every search of Pagefind needs. Cold: everything until the first results, the page left out.',
    'Further: what another query adds. Both are averages, the most in brackets. Index: all its files as they lie on disk.',
    '',
    ...alignColumns([
      ['content', 'search', 'pages', 'page', 'fixed', 'cold search', 'further query', 'index', 'files'],
      ...results.map(bytesRow),
    ]),
    '',
    'Milliseconds from the last key to the painted list, warm: median / p95. The last columns leave out the pause in which',
    'a search waits for another key.',
    '',
    ...alignColumns([
      ['content', 'search', 'pages', 'full speed', `slowed ${slowdown}x`, 'no pause', `no pause, slowed ${slowdown}x`],
      ...results.map(timesRow),
    ]),
    '',
    'Goals',
    ...describeGoals(results),
  ].join('\n');
}

function bytesRow({ caseName, searchName, pageCount, bytes, index }: CaseResult): string[] {
  const { page, fixed, cold, further } = bytes;
  const withMost = (values: readonly number[]) => `${format(mean(values))} (${format(Math.max(...values))})`;
  const sizes = [pageCount, page, fixed].map(format);
  return [caseName, searchName, ...sizes, withMost(cold), withMost(further), format(index.bytes), format(index.files)];
}

function timesRow({ caseName, searchName, pageCount, times: { full, slowed } }: CaseResult): string[] {
  return [
    ...[caseName, searchName, format(pageCount), describeTimes(full, 'total'), describeTimes(slowed, 'total')],
    ...[describeTimes(full, 'work'), describeTimes(slowed, 'work')],
  ];
}

function describeGoals(results: readonly CaseResult[]): string[] {
  const lines: string[] = [];
  const own = results.filter(({ isOwn }) => isOwn);
  for (const { caseName, pageCount, bytes, times } of own) {
    const usual = results.find((other) => !other.isOwn && other.caseName === caseName && other.pageCount === pageCount);
    const name = `${caseName}, ${format(pageCount)} pages`;
    const most = (usual?.bytes.fixed ?? 0) * goals.coldShare;
    const cold = mean(bytes.cold);
    const p95 = percentile(totals(times.slowed), 0.95);
    lines.push(
      line(
        cold <= most,
        `${name}: cold search ${format(cold)} bytes; at most ${format(most)}, Pagefind's fixed parts and 15 %`,
      ),
      line(p95 < goals.slowedP95, `${name}: p95 slowed ${slowdown}x ${format(p95)} ms; under ${goals.slowedP95} ms`),
    );
  }
  for (const [at, larger] of own.entries()) {
    const smaller = own[at - 1];
    // The real and the generated content differ in more than size.
    if (smaller?.caseName !== larger.caseName) continue;
    const most = Math.sqrt(larger.pageCount / smaller.pageCount);
    const grown = mean(larger.bytes.further) / mean(smaller.bytes.further);
    const what = `further query from ${format(smaller.pageCount)} to ${format(larger.pageCount)} pages`;
    lines.push(line(grown < most, `${what}: ${grown.toFixed(2)} times the bytes; under ${most.toFixed(2)} times`));
  }
  return lines;
}

function line(isMet: boolean, text: string): string {
  return `  ${isMet ? 'met    ' : 'not met'}  ${text}`;
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
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
