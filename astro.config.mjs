import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import remarkGfm from 'remark-gfm';
import { contentGate } from './src/build/content-gate.ts';
import { keptTexts, tell } from './src/build/kept-texts.ts';
import { siteSearch } from './src/build/site-search.ts';
import { alignToClass } from './src/markdown/align-to-class.ts';
import { headingIds } from './src/markdown/heading-ids.ts';
import { entryLinks } from './src/markdown/entry-links.ts';
import { glossaryTerms } from './src/markdown/glossary-terms.ts';
import { citations } from './src/markdown/citations.ts';
import { statements } from './src/markdown/statements.ts';
import { readPublishedAt } from './src/site.ts';
import { chosen, isEnglish, locale } from './src/words/words.ts';

const { origin, base } = readPublishedAt();

// What stands in every page is named by its hash alone, and that is short: longer names weigh as much as the hashes of
// integrity. What a script loads later keeps its name.
const forPages = { assetFileNames: '_astro/[hash:6][extname]' };
const forScripts = {
  entryFileNames: '_astro/[hash:6].js',
  chunkFileNames: ({ name }) => `_astro/${name.replace('.client', '')}.[hash:6].js`,
  assetFileNames: '_astro/[name].[hash:6][extname]',
  // What the engine shares with the dialog comes with the dialog: a file of its own would be asked for a round trip later.
  codeSplitting: { groups: [{ name: 'search', test: /\/search\/ui\/search\.client\.ts/ }] },
};

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
  integrations: [mdx({ optimize: true }), keptTexts(base), contentGate(), siteSearch(base)],
  markdown: {
    syntaxHighlight: false,
    // Astro's default engine runs no remark plugins; SmartyPants would rewrite quotation marks.
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [
        remarkGfm,
        headingIds,
        [entryLinks, { base, tell }],
        [glossaryTerms, { base, tell }],
        [citations, { tell }],
        statements,
      ],
      rehypePlugins: [alignToClass],
    }),
  },
  vite: {
    plugins: [plainImports(), sharedModules(), chosenWords()],
    environments: {
      // One file of all texts instead of a thousand: faster to write and to load, in less memory.
      prerender: {
        build: {
          rolldownOptions: {
            output: { ...forPages, codeSplitting: { groups: [{ name: 'texts', test: /\/content\/.*\.mdx/ }] } },
          },
        },
      },
      client: { build: { rolldownOptions: { output: forScripts } } },
    },
    build: {
      assetsInlineLimit: 0,
      // Every MDX file would print a warning about a directive that Astro itself writes (withastro/astro#18087).
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});

/**
 * Leaves `import()` as it is: Vite's loader around it weighs 900 bytes on every page, a tenth of the budget, and what is
 * loaded on demand here brings its style sheet itself.
 * @returns {import('vite').Plugin}
 */
function plainImports() {
  const loader = '\0vite/preload-helper.js';
  return {
    name: 'plain-imports',
    enforce: 'pre',
    apply: 'build',
    // Astro sets its own for each environment, over what stands above.
    configEnvironment: () => ({ build: { modulePreload: false } }),
    // One for each module that has one, so that it needs no file of its own.
    resolveId: (id, importer) => (id === loader ? `${loader}?for=${importer}` : null),
    load: (id) => (id.startsWith(loader) ? 'export const __vitePreload = (load) => load();' : null),
  };
}

/**
 * Leaves the checked content, and what is derived from it, out of the bundle: the pages then import these modules as the
 * rest of the build does, and share what is kept in them instead of reading all content again.
 * @returns {import('vite').Plugin}
 */
function sharedModules() {
  const shared = /^(?:(?:gate|reference|ledger|text|schema|words)\/.*|site)\.ts$/;
  const source = fileURLToPath(new URL('src/', import.meta.url)).replaceAll('\\', '/');
  return {
    name: 'shared-modules',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name !== 'client',
    resolveId(id, importer) {
      if (!importer || !id.startsWith('.')) return null;
      const path = resolve(dirname(importer), id).replaceAll('\\', '/');
      if (!path.startsWith(source) || !shared.test(path.slice(source.length))) return null;
      return { id: pathToFileURL(path).href, external: true };
    },
  };
}

/**
 * Hands what runs in the browser the words of the site's language: to each module its own copy, of which only the words
 * that it uses are left, so that they need no file of their own.
 * @returns {import('vite').Plugin}
 */
function chosenWords() {
  const from = fileURLToPath(new URL('src/words/words.ts', import.meta.url)).replaceAll('\\', '/');
  const importers = [];
  return {
    name: 'chosen-words',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    // A word stands where it is used.
    configEnvironment: () => ({ build: { rolldownOptions: { optimization: { inlineConst: { mode: 'all' } } } } }),
    resolveId(id, importer) {
      if (!importer || !id.endsWith('/words/words.ts')) return null;
      if (!importers.includes(importer)) importers.push(importer);
      return `${from}?for=${importers.indexOf(importer)}`;
    },
    load(id) {
      const [path, copy] = id.split('?');
      if (path !== from) return null;
      return `export * as words from './${chosen}.ts?${copy}';\nexport const isEnglish = ${isEnglish}, locale = ${JSON.stringify(locale)};`;
    },
  };
}
