/**
 * `npm run bench`: what a site of 100 and of 1,000 made-up entries costs to build, and what a first search in it loads.
 * `-- --sizes 100,1000,5000` asks for other sizes; 5,000 take minutes. Builds in a temporary folder and leaves nothing behind.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { currentReference } from '../../src/gate/current-reference.ts';
import type { Reference } from '../../src/reference/reference.ts';
import { generateReference } from './generate-reference.ts';
import { weighFirstSearches } from './weigh-first-searches.ts';
import { writeContent } from './write-content.ts';

const { values: options } = parseArgs({ options: { sizes: { type: 'string', default: '100,1000' } } });
const realTexts = [...currentReference().entries.values()].flatMap(({ sections }) =>
  sections.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
);

for (const size of options.sizes.split(',').map(Number)) {
  if (!Number.isInteger(size) || size < 10) throw new Error(`--sizes is "${options.sizes}"; expected such as 100,1000`);
  const project = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const reference = generateReference(size, realTexts);
    const cost = buildSite(project, reference);
    const site = join(project, 'dist');
    const files = listFileSizes(site);
    const bytes = Object.values(files)
      .flat()
      .reduce((sum, one) => sum + one, 0);
    const count = Object.values(files).flat().length;
    const cold = await weighFirstSearches(site, reference);
    console.log(`${format(size)} entries
  build: ${cost.seconds.toFixed(1)} s of the processor, ${format(cost.memory)} MB of memory at most
  site: ${format(count)} files, ${(count / size).toFixed(1)} an entry; ${format(bytes)} bytes
${Object.entries(files)
  .map(
    ([kind, sizes]) =>
      `    ${kind}: ${format(sizes.length)} files, ${format(sizes.reduce((sum, one) => sum + one, 0))} bytes`,
  )
  .join('\n')}
  a first search: ${format(cold)} bytes over the wire, on average`);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

/** Builds a site of this content in a project of its own; the processor's time is that of all processes of the build. */
function buildSite(project: string, reference: Reference): { seconds: number; memory: number } {
  // Copies, because Astro loses the styles of pages that lie behind a link.
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(name, join(project, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction');
  for (const [path, text] of writeContent(reference)) {
    mkdirSync(dirname(join(project, 'content', path)), { recursive: true });
    writeFileSync(join(project, 'content', path), text);
  }
  const usage = join(project, 'usage.mjs');
  writeFileSync(
    usage,
    `import { writeFileSync } from 'node:fs';
    process.on('exit', () => writeFileSync('memory', String(process.resourceUsage().maxRSS)));`,
  );
  const build = `"${process.execPath}" --import "${pathToFileURL(usage).href}" src/commands/build.ts && times`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', build], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: 'http://localhost:4321/' },
  });
  if (status !== 0) throw new Error(stdout + stderr);
  // The last line of the shell's own `times`: user and system time of its children, as 0m12.345s.
  const times = stdout.trim().split('\n').at(-1) ?? '';
  const seconds = [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, m, s]) => sum + Number(m) * 60 + Number(s),
    0,
  );
  return { seconds, memory: Number(readFileSync(join(project, 'memory'), 'utf8')) / 1024 };
}

/** The sizes of a site's files, by what they are for. */
function listFileSizes(site: string): Record<string, number[]> {
  const kinds: [RegExp, string][] = [
    [/^(?:organizations|initiatives|events)\/.*\.html$/, 'pages of entries'],
    [/^(?:organizations|initiatives|events)\//, 'entries for machines'],
    [/^cite\//, 'how to cite'],
    [/^search(?:\.json$|-)/, 'search index'],
    [/^data\//, 'the whole as data'],
  ];
  const sizes: Record<string, number[]> = {};
  for (const path of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    const found = statSync(join(site, path));
    const kind = kinds.find(([pattern]) => pattern.test(path.replaceAll('\\', '/')))?.[1] ?? 'everything else';
    if (found.isFile()) (sizes[kind] ??= []).push(found.size);
  }
  return sizes;
}

function format(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
