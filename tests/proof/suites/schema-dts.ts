import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { listPages, readBuilt } from '../../support/builds/built-site.ts';
import { readTags } from '../../support/html/html-tree.ts';
import type { Suite } from '../suite.ts';

/** Google's types of schema.org, by the compiler: they know which properties a type has, and what may stand in each. */
export const schemaDts: Suite = {
  name: 'schema-dts',
  does: 'all JSON-LD of the built pages against the types of schema.org',
  run: ({ build }) => {
    const blocks = listPages(build).flatMap((page) =>
      readTags(readBuilt(build, page))
        .filter(({ attributes }) => attributes.get('type') === 'application/ld+json')
        .map(({ children }) => ({ page, text: children.filter((child) => typeof child === 'string').join('') })),
    );
    const folder = resolve('.build/proof');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'json-ld.ts');
    // One block a line, so that a line tells its page.
    const lines = blocks.map(({ text }, index) => `export const b${index}: WithContext<Thing> = ${oneLine(text)};`);
    writeFileSync(file, [`import type { Thing, WithContext } from 'schema-dts';`, ...lines].join('\n'));
    const program = ts.createProgram([file], {
      ...{ noEmit: true, strict: true, skipLibCheck: true, types: [] },
      ...{
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        target: ts.ScriptTarget.ESNext,
      },
    });
    const findings = ts.getPreEmitDiagnostics(program).map((diagnostic) => {
      const line = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
      return {
        rule: `TS${diagnostic.code}`,
        where: blocks[line - 1]?.page ?? file,
        message: ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ').slice(0, 300),
      };
    });
    return Promise.resolve({ looked: `${blocks.length} blocks`, findings });
  },
};

function oneLine(json: string): string {
  return JSON.stringify(JSON.parse(json));
}
