import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroConfig, HookParameters } from 'astro';
import { afterAll, describe, expect, it, vi } from 'vitest';
import config from '../../../astro.config.mjs';
import { keptTexts } from '../../../src/build/kept-texts.ts';
import { loadReference } from '../../../src/gate/load-reference.ts';
import type { Reference } from '../../../src/reference/reference.ts';
import { type Change, encode, smallContent, smallText } from '../../support/content/small-content.ts';

const content = vi.hoisted(() => ({ reference: undefined as Reference | undefined }));
vi.mock(import('../../../src/gate/current-reference.ts'), async (original) => {
  const real = await original();
  return { ...real, currentReference: () => content.reference ?? real.currentReference() };
});

type Processor = AstroConfig['markdown']['processor'];
type Compile = (text: string, file: string) => Promise<string>;

const processor = config.markdown?.processor as Processor;
const project = mkdtempSync(join(tmpdir(), 'kept-'));
mkdirSync(join(project, 'src'));
afterAll(() => rmSync(project, { recursive: true }));

async function makeCompiler(from: Processor): Promise<Compile> {
  const renderer = await from.createMdxRenderer?.({ syntaxHighlight: false }, { optimize: true });
  return async (text, file) => (await renderer?.process(text, `/project/content/${file}`, {}))?.code ?? '';
}

/** A compiler that takes what the last one has kept, and what ends its build. */
async function openCompiler(from: Processor, base = '/'): Promise<{ compile: Compile; end: () => void }> {
  const copy = { ...from };
  const { hooks } = keptTexts(base, project);
  const setup = { command: 'build', config: { markdown: { processor: copy } } };
  await hooks['astro:config:setup']?.(setup as unknown as HookParameters<'astro:config:setup'>);
  const end = () => void hooks['astro:build:done']?.({} as HookParameters<'astro:build:done'>);
  return { compile: await makeCompiler(copy), end };
}

/** The compiled texts of all entries, in short. */
async function compileAll(changes: Record<string, Change>, compile: Compile): Promise<Record<string, string>> {
  const files = smallContent(changes);
  content.reference = loadReference(files).reference;
  const compiled: Record<string, string> = {};
  for (const [path, bytes] of files) {
    if (!path.endsWith('.mdx')) continue;
    const text = new TextDecoder().decode(bytes as Uint8Array).replace(/^---\n.*?\n---\n/s, '');
    compiled[path] = await compile(text, path);
  }
  return compiled;
}

it('The blocks of a text are compiled as plain HTML, whatever stands beside them', async () => {
  const compiled = Object.values(await compileAll({}, await makeCompiler(processor))).join('\n');
  expect(compiled).toContain('"set:html"');
  expect(compiled).not.toMatch(/_components\.(?:li|tr|td|strong)\b/);
});

describe('Texts that an earlier build has compiled', () => {
  it.each<[string, Record<string, Change>]>([
    ['the text', { 'organizations/acme.mdx': ['Its seat was Springfield', 'It sat in Springfield'] }],
    [
      'what the entry cites before its text',
      { 'organizations/acme.mdx': ['founded in 1910. [@talk:3]', 'founded in 1910. [@page:2]'] },
    ],
    [
      'the kind of an entry that it links to',
      { 'initiatives/plan.mdx': null, 'events/plan.mdx': encode(smallText('initiatives/plan.mdx')) },
    ],
    ['whether an entry that it links to exists', { 'organizations/bureau.mdx': null }],
    ['the glossary', { 'glossary.yaml': encode('- { id: revenue, term: Revenue, definition: What comes in. }\n') }],
    ['the name of a source', { 'sources/page.yaml': ['shortTitle: Page', 'shortTitle: Tract'] }],
  ])('are compiled again once %s has changed', async (_, changes) => {
    const fresh = await makeCompiler(processor);
    const before = await openCompiler(processor);
    const first = await compileAll({}, before.compile);
    before.end();
    const after = await openCompiler(processor);
    const second = await compileAll(changes, after.compile);
    expect(second).toEqual(await compileAll(changes, fresh));
    expect(second).not.toEqual(first);
  });

  it('are taken as they are as long as nothing has changed that they are made from', async () => {
    const compiled: string[] = [];
    const counting: Processor = {
      ...processor,
      createMdxRenderer: () =>
        Promise.resolve({
          process: (_, file) => {
            compiled.push(file.replace('/project/content/', ''));
            return Promise.resolve({ code: file } as never);
          },
        }),
    };
    const build = async (changes: Record<string, Change>, base?: string): Promise<string[]> => {
      const { compile, end } = await openCompiler(counting, base);
      await compileAll(changes, compile);
      end();
      return compiled.splice(0);
    };
    const all = await build({}, '/some/base/');
    expect(all).toHaveLength(4);
    expect(await build({}, '/some/base/')).toEqual([]);
    // Names of people and topics are asked for by the pages, not told to the texts.
    const names: Record<string, Change> = {
      'topics.yaml': ['title: Trade', 'title: Commerce'],
      'people.yaml': ['name: Jane Doe', 'name: Jane Roe'],
    };
    expect(await build(names, '/some/base/')).toEqual([]);
    expect(await build({ 'organizations/acme.mdx': ['It backed', 'It once backed'] }, '/some/base/')).toEqual([
      'organizations/acme.mdx',
    ]);
    expect(await build({}, '/')).toEqual(all);
  });
});
