/**
 * `npm run search:bench`: what a search costs in bytes and time, on the real content and on generated content, beside
 * Pagefind's default user interface on the same pages. Takes minutes; writes nothing but a build in `.build/`.
 * `-- --quick` asks the real content only, `-- --sizes 1000,5000` says how many pages to generate, `-- --profile` lists
 * where the time of this search goes instead.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { JudgedQuery } from '../search/judge-answer.ts';
import { startBrowser } from '../support/browser.ts';
import { defaultSearch, ownSearch } from './contestants.ts';
import { makeDefaultSite } from './default-ui.ts';
import { describeResults } from './describe-results.ts';
import { makeGeneratedCase } from './generated-case.ts';
import { measureCase, type BenchCase, type CaseResult } from './measure-case.ts';
import { profileSearch } from './profile-search.ts';
import { buildRealSite, entryPages } from './real-site.ts';
import { pickEvenly } from './statistics.ts';

const queryCount = 45;

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '1000,5000' },
  },
});
const sizes = options.quick ? [] : options.sizes.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size >= 10)) {
  throw new Error(`--sizes is "${options.sizes}"; expected numbers of pages, such as 1000,5000`);
}

console.log('Building the site');
const site = buildRealSite();
const browser = await startBrowser();
try {
  if (options.profile) {
    console.log(await profileSearch(browser, site, pickEvenly(readQueries(), queryCount)));
  } else {
    const results: CaseResult[] = await measureCase(browser, await makeRealCase());
    // One after the other: the files of a case stay in memory while it is measured.
    for (const size of sizes)
      results.push(...(await measureCase(browser, await makeGeneratedCase(site, size, queryCount))));
    console.log(describeResults(results));
  }
} finally {
  await browser.close();
}

async function makeRealCase(): Promise<BenchCase> {
  const pages = entryPages(site);
  return {
    name: 'real',
    pageCount: pages.size,
    queries: pickEvenly(readQueries(), queryCount),
    contestants: [ownSearch(site), defaultSearch(await makeDefaultSite(pages))],
  };
}

function readQueries(): string[] {
  const judged = JSON.parse(readFileSync('tests/search/queries.json', 'utf8')) as JudgedQuery[];
  return judged.map(({ q }) => q);
}
