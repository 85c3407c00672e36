import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { contentGate } from './src/build/content-gate.ts';
import { siteSearch } from './src/build/site-search.ts';
import { trimPages } from './src/build/trim-pages.ts';
import { alignToClass } from './src/markdown/align-to-class.ts';
import { headingIds } from './src/markdown/heading-ids.ts';
import { entryLinks } from './src/markdown/entry-links.ts';
import { citations } from './src/markdown/citations.ts';
import { statements } from './src/markdown/statements.ts';
import { readPublishedAt } from './src/site.ts';

const { origin, base } = readPublishedAt();

export default defineConfig({
  site: origin,
  base,
  trailingSlash: 'always',
  // The default glues words over line breaks.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // Nothing inline: the content security policy allows none.
  build: { format: 'directory', inlineStylesheets: 'never' },
  integrations: [mdx(), contentGate(), siteSearch(base), trimPages()],
  markdown: {
    syntaxHighlight: false,
    // Astro's default engine runs no remark plugins; SmartyPants would rewrite quotation marks.
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkGfm, headingIds, [entryLinks, { base }], statements, citations],
      rehypePlugins: [alignToClass],
    }),
  },
  vite: {
    plugins: [withoutPreloader()],
    build: {
      assetsInlineLimit: 0,
      // Every MDX file would print a warning about a directive that Astro itself writes (withastro/astro#18087).
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});

/**
 * Vite's preloader for `import()` is larger than the whole script of a page, and would be a file of its own. What is
 * loaded on demand here brings its style sheet itself.
 * @returns {import('vite').Plugin}
 */
function withoutPreloader() {
  return {
    name: 'without-preloader',
    enforce: 'pre',
    apply: 'build',
    configEnvironment: () => ({ build: { modulePreload: false } }),
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
    generateBundle(_, bundle) {
      const helper = Object.keys(bundle).find((file) => file.includes('preload-helper'));
      if (!helper) return;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.imports.includes(helper)) continue;
        const name = helper.split('/').at(-1);
        const imported = new RegExp(`import\\{(\\w+) as (\\w+)\\}from"\\./${name}";`).exec(chunk.code);
        if (!imported) throw new Error(`${chunk.fileName} imports the preloader in a way that is not known`);
        // Inlined, it is shorter than its import.
        chunk.code = chunk.code.replace(imported[0], `const ${imported[2]}=l=>l();`);
        chunk.imports = chunk.imports.filter((file) => file !== helper);
      }
      delete bundle[helper];
    },
  };
}
