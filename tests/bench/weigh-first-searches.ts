import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { makeSearch } from '../../src/search/engine/engine.client.ts';
import type { Reference } from '../../src/reference/reference.ts';

/** What is loaded for the first answer of a page just opened, on average over titles, as static hosts send it. */
export async function weighFirstSearches(site: string, { entries }: Reference): Promise<number> {
  const titles = [...entries.values()]
    .filter((_, at) => at % Math.ceil(entries.size / 20) === 0)
    .map(({ title }) => title);
  let sum = 0;
  const weigh = (url: string): Uint8Array<ArrayBuffer> => {
    const bytes = readFileSync(new URL(url));
    const isText = ['.json', '.js', '.txt'].includes(extname(new URL(url).pathname));
    sum += isText
      ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
      : bytes.length;
    return new Uint8Array(bytes);
  };
  for (const title of titles) {
    const search = makeSearch({
      root: `${pathToFileURL(site).href}/`,
      fetch: (url) => Promise.resolve(new Response(weigh(url))),
      importModule: (url) => {
        weigh(url);
        return import(url);
      },
    });
    const { pages } = await search.ask(title, { kind: null, sort: 'relevance', limit: 10 });
    if (pages.length === 0) throw new Error(`nothing found for ${title}`);
  }
  return sum / titles.length;
}
