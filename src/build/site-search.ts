import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentReference } from '../gate/current-reference.ts';
import type { Reference } from '../reference/reference.ts';
import { openKept, writePlain, type KeptResults } from './kept-results.ts';
import { buildSearchIndex, readSynonyms, writeSearchIndex } from '../search/index/search-index.ts';

const mimeTypes: Record<string, string> = { js: 'text/javascript', json: 'application/json', txt: 'text/plain' };

/** Writes the search index into the built site; in dev mode, serves an index of the current content. */
export function siteSearch(base: string): AstroIntegration {
  let files = new Map<string, Uint8Array>();
  let kept: KeptResults<Map<string, Uint8Array>> | null = null;
  return {
    name: 'site-search',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') kept = openKept('search');
      },
      // Before the pages are made: Pagefind and they need most of the memory, one after the other.
      'astro:build:start': async () => {
        const [reference, synonyms] = [currentReference(), await readSynonyms()];
        const madeFrom = [writePlain(reference), writePlain(synonyms)];
        const make = () => buildSearchIndex(reference, synonyms);
        files = await (kept?.take(madeFrom, make) ?? make());
        kept?.save();
      },
      'astro:build:done': async ({ dir }) => {
        await writeSearchIndex(files, fileURLToPath(dir));
      },
      'astro:server:setup': ({ server }) => {
        let indexed: { reference: Reference; files: Promise<Map<string, Uint8Array>> } | null = null;
        server.middlewares.use((request, response, next) => {
          // Vite may have removed the base path already.
          const path = (request.url ?? '').replace(/\?.*$/, '').replace(base, '/').slice(1);
          if (!/^search(\.json$|-[0-9a-f]+\/)/.test(path)) return next();
          const reference = currentReference();
          if (indexed?.reference !== reference) {
            indexed = { reference, files: readSynonyms().then((synonyms) => buildSearchIndex(reference, synonyms)) };
          }
          indexed.files.then((files) => {
            const bytes = files.get(path);
            const ending = /\.([a-z]+)$/.exec(path)?.[1] ?? '';
            response.writeHead(bytes ? 200 : 404, { 'content-type': mimeTypes[ending] ?? 'application/octet-stream' });
            response.end(bytes);
          }, next);
        });
      },
    },
  };
}
