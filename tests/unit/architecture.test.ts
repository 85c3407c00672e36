import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layerOf, layers } from '../support/layers.ts';

interface Module {
  /** Below `src`, with forward slashes. */
  path: string;
  text: string;
  /** What it imports, as written. */
  imports: string[];
}

const paths = (readdirSync('src', { recursive: true }) as string[]).map((path) => path.replaceAll('\\', '/')).sort();
const modules: Module[] = paths
  .filter((path) => /\.(?:ts|astro)$/.test(path))
  .map((path) => {
    const text = readFileSync(join('src', path), 'utf8');
    const imports = [...text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\()['"]([^'"]+)['"]/g)].map(
      (match) => match[1] ?? '',
    );
    return { path, text, imports };
  });

/** The modules that break a rule, each with what breaks it. */
const offenders = (find: (module: Module) => string[]) =>
  modules.flatMap((module) => find(module).map((offence) => `${module.path}: ${offence}`));
const below = (module: Module, specifier: string) => posix.join(posix.dirname(module.path), specifier);
const isIn = (module: Module, folder: string) => layerOf(module.path) === folder;

// That imports go down the layers only, ESLint holds: see `eslint.config.mjs`.
describe('the layers of the code', () => {
  it('are all listed', () => {
    const known: string[] = [...layers, 'client', 'commands', 'styles', 'env.d.ts'];
    expect(paths.map(layerOf).filter((layer) => !known.includes(layer))).toEqual([]);
  });

  it('keep the model pure: no Astro, no browser, and Node only where it reads the content', () => {
    expect(
      offenders((module) => {
        if (!isIn(module, 'model')) return [];
        const impure = /^(?:astro|@astrojs|pagefind)(?:[:/]|$)/;
        const mayRead = module.path === 'model/read-content.ts';
        return [
          ...module.imports.filter(
            (specifier) => impure.test(specifier) || (specifier.startsWith('node:') && !mayRead),
          ),
          ...(/\b(?:window|navigator|localStorage|document\.(?:querySelector|getElement|createElement|body|title))\b/.exec(
            module.text,
          ) ?? []),
        ];
      }),
    ).toEqual([]);
  });

  it('ship to the browser only what stands in client/', () => {
    expect(
      offenders((module) =>
        isIn(module, 'client')
          ? module.imports.filter(
              (specifier) => !specifier.startsWith('.') || layerOf(below(module, specifier)) !== 'client',
            )
          : [],
      ),
    ).toEqual([]);
  });

  it('leave astro:content to one module, besides the declaration of the collections', () => {
    const users = modules.filter((module) => module.imports.includes('astro:content')).map((module) => module.path);
    expect(users.filter((path) => path !== 'content.config.ts').length).toBeLessThanOrEqual(1);
  });

  it('spell addresses in one module only', () => {
    const address =
      /(['"`])(?:\$\{[^}]*\})?\/(?:organizations|initiatives|events|sources|people|topics|timeline|figures|connections|names|search|about)\/|href="\//g;
    expect(
      offenders((module) =>
        module.path === 'model/addresses.ts' ? [] : [...module.text.matchAll(address)].map(([found]) => found),
      ),
    ).toEqual([]);
  });
});

describe('the files of the code', () => {
  it('are short: none over 250 lines, half of them at most 60', () => {
    const lengths = modules.map(({ path, text }) => ({ path, lines: text.split('\n').length }));
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
    expect(lengths.filter(({ lines }) => lines > 60).length).toBeLessThanOrEqual(lengths.length / 2);
  });

  it('have names that say what they hold: kebab-case, components in PascalCase, no drawer for everything', () => {
    const isNamedWell = (path: string) => {
      const name = basename(path).replace(/\.(?:ts|astro|css)$|\.config\.ts$|\.d\.ts$/, '');
      if (/^(?:utils?|helpers?|common-utils|misc|lib)$/.test(name)) return false;
      if (layerOf(path) === 'pages') return /^(?:[a-z0-9-]+|\[(?:\.\.\.)?[a-z]+\])(?:\.[a-z]+)?$/.test(name);
      if (path.startsWith('components/') && path.endsWith('.astro')) return /^[A-Z][A-Za-z]*$/.test(name);
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
