import process from 'node:process';
import { findBrowser } from '../../support/browser/start-browser.ts';
import type { Finding, Suite } from '../suite.ts';
import { runTool } from '../support/tools.ts';

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
}

/** Types of page that ask search engines, with `noindex`, to leave them out: being left out is no fault of theirs. */
const leftOut = ['cite/*/*'];

/** A phone, as Lighthouse sees one; what counts is the median of its runs, and every category has to reach 100. */
export const lighthouse: Suite = {
  name: 'lighthouse',
  does: 'all categories of Lighthouse on a phone, the median of its runs',
  run: async ({ pages, url, runs }) => {
    const findings: Finding[] = [];
    for (const { name, path } of pages) {
      const reports: Report[] = [];
      for (let run = 0; run < runs; run++) reports.push(await look(new URL(path, url).href, leftOut.includes(name)));
      for (const category of Object.keys(reports[0]?.categories ?? {})) {
        const scores = reports.map(({ categories }) => Math.round((categories[category]?.score ?? 0) * 100));
        const median = scores.toSorted((a, b) => a - b)[Math.floor(scores.length / 2)] ?? 0;
        if (median === 100) continue;
        const report = reports[scores.indexOf(median)];
        findings.push({
          rule: category,
          where: `/${path}`,
          message: `${median}: ${report ? listLosses(report, category) : ''}`,
        });
      }
    }
    return { looked: `${pages.length} pages, ${runs} runs`, findings };
  },
};

async function look(address: string, isLeftOut: boolean): Promise<Report> {
  const skipped = ['is-on-https', 'redirects-http', ...(isLeftOut ? ['is-crawlable'] : [])];
  const flags = '--headless=new --no-sandbox --disable-gpu --disable-quic';
  const { code, out, told } = await runTool(
    'lighthouse',
    [address, '--quiet', '--output=json', `--skip-audits=${skipped.join(',')}`, `--chrome-flags=${flags}`],
    { env: { CHROME_PATH: process.env['CHROME_PATH'] ?? findBrowser() }, minutes: 5 },
  );
  if (code !== 0) throw new Error(told || out);
  return JSON.parse(out) as Report;
}

/** The audits that cost a category its points. */
function listLosses({ categories, audits }: Report, category: string): string {
  return (categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim())
    .join(', ');
}
