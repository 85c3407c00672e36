import { buildSearchIndex, readSynonyms } from '../../src/integrations/search-index.ts';
import { loadReference } from '../../src/model/load-reference.ts';
import { readContent } from '../../src/model/read-content.ts';
import { makeSearchRecords } from '../../src/output/search-records.ts';
import { defaultSearch, ownSearch } from './contestants.ts';
import { makeDefaultSite } from './default-ui.ts';
import { generateQueries } from './generate-queries.ts';
import { generateReference } from './generate-reference.ts';
import type { BenchCase } from './measure-case.ts';
import { isOwnIndex } from './real-site.ts';
import { renderPages } from './render-pages.ts';
import type { SiteFiles } from './serve-counted.ts';

/** Makes up content of so many pages and indexes it for both searches. */
export async function makeGeneratedCase(
  realSite: SiteFiles,
  pageCount: number,
  queryCount: number,
): Promise<BenchCase> {
  const { reference: real } = loadReference(readContent('content'));
  const reference = generateReference(
    pageCount,
    makeSearchRecords(real).map(({ content }) => content),
  );
  const pages = renderPages(reference);
  console.log(`Indexing ${pages.size} generated pages`);
  const index = await buildSearchIndex(reference, await readSynonyms());
  const own = new Map([...[...realSite].filter(([path]) => !isOwnIndex(path)), ...index]);
  return {
    name: 'generated',
    pageCount: pages.size,
    queries: generateQueries(reference, queryCount),
    contestants: [ownSearch(own), defaultSearch(await makeDefaultSite(pages))],
  };
}
