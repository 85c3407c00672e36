import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Module {
  /** Below `src`, with forward slashes. */
  path: string;
  text: string;
}

const paths = (readdirSync('src', { recursive: true }) as string[]).map((path) => path.replaceAll('\\', '/')).sort();
const modules: Module[] = paths
  .filter((path) => /\.(?:ts|astro)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }));

/** The modules that break a rule, each with what breaks it. */
const offenders = (find: (module: Module) => readonly string[]) =>
  modules.flatMap((module) => find(module).map((offense) => `${module.path}: ${offense}`));

// Who may import whom is told in tests/support/rules/rooms.mjs, and ESLint holds the code to it.
describe('the code', () => {
  it('touches the browser only in what ships to it', () => {
    const browser =
      /\b(?:window\.|navigator\.|localStorage\b|document\.(?:querySelector|getElement|createElement|body|title))\b/;
    expect(
      offenders(({ path, text }) =>
        path.endsWith('.ts') && !path.endsWith('.client.ts') ? (browser.exec(text) ?? []) : [],
      ),
    ).toEqual([]);
  });

  it('spells addresses in one module only', () => {
    const address =
      /(['"`])(?:\$\{[^}]*\})?\/(?:organizations|initiatives|events|sources|people|topics|timeline|figures|connections|names|search|about)\/|href="\//g;
    expect(
      offenders(({ path, text }) =>
        path === 'reference/addresses.ts' ? [] : [...text.matchAll(address)].map(([found]) => found),
      ),
    ).toEqual([]);
  });

  it('takes every word that readers see from src/words', () => {
    const isWord = (text: string) => /[A-Za-z]{2}/.test(text.replace(/&[a-z]+;/g, ''));
    expect(
      offenders(({ path, text }) => {
        if (path.endsWith('.client.ts')) {
          // What an error says is for developers.
          return [...text.matchAll(/(?<!new \w+\()'([A-Z][a-z]+ [a-z][^'\n]*)'/g)].map(([, told = '']) => told);
        }
        if (!path.endsWith('.astro')) return [];
        const markup = text.replace(/^---\n[^]*?\n---/, '').replace(/<script[^>]*>[^]*?<\/script>/g, '');
        const attributes = [...markup.matchAll(/\s(?:aria-label|alt|placeholder|title|description)="([^"]+)"/g)];
        const between = [...markup.matchAll(/(?<=<\/?[a-z][^<>{}]*)>(?!,\n)([^<>{}()[\]=?&|]+)(?=[<{])/g)];
        return [...attributes, ...between].flatMap(([, told = '']) => (isWord(told) ? told.trim() : []));
      }),
    ).toEqual([]);
  });
});

describe('the files of the code', () => {
  // Words are a list.
  it('are short: none over 250 lines, half of them at most 60', () => {
    const lengths = modules.map(({ path, text }) => ({ path, lines: text.split('\n').length }));
    expect(lengths.filter(({ path, lines }) => lines > 250 && path !== 'words/en.ts')).toEqual([]);
    expect(lengths.filter(({ lines }) => lines > 60).length).toBeLessThanOrEqual(lengths.length / 2);
  });

  it('stand in rooms that the eye takes in: none over 25 files', () => {
    const files = paths.filter((path) => /\.[a-z0-9]+$/.test(path));
    const full = [...Map.groupBy(files, (path) => dirname(path))].filter(([, inside]) => inside.length > 25);
    expect(full.map(([room, inside]) => `${room}: ${inside.length}`)).toEqual([]);
  });

  it('have names that say what they hold: kebab-case, components in PascalCase, no drawer for everything', () => {
    const isNamedWell = (path: string): boolean => {
      const name = basename(path).replace(/(?:\.client|\.config|\.d)?\.(?:ts|astro|css)$/, '');
      if (/^(?:utils?|helpers?|common-utils|misc|lib)$/.test(name)) return false;
      // With an underscore before its name, Astro takes what pages share for no page.
      if (path.startsWith('pages/_')) return isNamedWell(path.slice('pages/_'.length));
      if (path.startsWith('pages/')) return /^(?:[a-z0-9-]+|\[(?:\.\.\.)?[a-z]+\])(?:\.[a-z]+)?$/.test(name);
      if (path.endsWith('.astro')) return /^[A-Z][A-Za-z]*$/.test(name);
      return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
    };
    expect(paths.filter((path) => /\.(?:ts|astro|css)$/.test(path) && !isNamedWell(path))).toEqual([]);
  });

  it('are imported one by one: nothing only passes on the exports of others', () => {
    const passesOn = (text: string) =>
      /^export (?:\*|\{[^}]*\}) from/m.test(text) &&
      !/^export (?!type|interface)(?:const|function|async|class)/m.test(text);
    expect(modules.filter(({ text }) => passesOn(text)).map(({ path }) => path)).toEqual([]);
    expect(paths.filter((path) => !path.startsWith('pages/') && /(?:^|\/)index\.ts$/.test(path))).toEqual([]);
  });

  it('have no default export, except where Astro asks for one', () => {
    expect(
      offenders(({ path, text }) =>
        path.endsWith('.ts') && !path.startsWith('pages/') ? (/^export default/m.exec(text) ?? []) : [],
      ),
    ).toEqual([]);
  });
});
