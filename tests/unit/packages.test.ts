import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

/** Makes the font subset, which is committed: a command for maintainers. */
const maintenance = ['src/commands/font.ts'];

const files = (readdirSync('src', { recursive: true }) as string[])
  .map((path) => join('src', path).replaceAll('\\', '/'))
  .filter((path) => /\.(?:ts|astro)$/.test(path) && !path.endsWith('.d.ts') && !maintenance.includes(path));

/** The packages that a file imports when it runs: imports of types are gone by then. */
function listPackages(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const script = path.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text;
  const found: string[] = [];
  const file = ts.createSourceFile(path, script, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    const isOfTypes =
      (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
      (ts.isExportDeclaration(node) && node.isTypeOnly);
    const source =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && /^(?:import|require\.resolve)$/.test(node.expression.getText(file))
          ? node.arguments[0]
          : undefined;
    if (source && ts.isStringLiteral(source) && !isOfTypes) found.push(source.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.filter((name) => !/^(?:\.|astro:)/.test(name) && !isBuiltin(name)).map(toPackage);
}

/** `astro/config` -> `astro`; `@astrojs/mdx` as it is. */
function toPackage(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

describe('the packages', () => {
  const imported = new Set([...files, 'astro.config.mjs'].flatMap(listPackages));

  it('that the code imports are dependencies: `npm ci --omit=dev` is enough to build', () => {
    expect(imported.size).toBeGreaterThan(5);
    expect([...imported].filter((name) => !(name in manifest.dependencies))).toEqual([]);
  });

  it('that nothing imports are not, except Node itself', () => {
    expect(Object.keys(manifest.dependencies).filter((name) => !imported.has(name))).toEqual(['node']);
  });

  it('are pinned to exact versions', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('are named in the README, where they are needed at run time', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(Object.keys(manifest.dependencies).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});
