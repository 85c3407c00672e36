import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import { writeContentFolder, type Change, encode, smallContent } from '../../support/content/small-content.ts';
import { ledgerText } from '../../support/content/tables.ts';

const script = resolve(import.meta.dirname, '../../../src/commands/build.ts');
const lastSite = {
  'dist/index.html': 'home',
  'dist/404.html': 'not here',
  'dist/search.json': '{}',
  'dist/a/b.css': 'a',
};
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A project in a folder of its own: content, the last good site, and what the test is about. */
function makeProject(files: Record<string, string> = {}, changes: Record<string, Change> = {}): string {
  const content = [...smallContent(changes)].map(([path, file]) => [`content/${path}`, file] as const);
  const folder = writeContentFolder(new Map(content));
  folders.push(folder);
  for (const [path, text] of Object.entries({ ...lastSite, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

interface Outcome {
  status: number | null;
  /** What was said to the author. */
  said: string;
  /** What stands in the folder of the site: a hash for each file. */
  site: Record<string, string>;
}

function startBuild(
  folder: string,
  args: string[] = [],
  siteUrl?: string,
): { child: ChildProcess; end: Promise<Outcome> } {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: folder,
    env: { ...process.env, SITE_URL: siteUrl ?? 'http://localhost:4321/', NO_COLOR: '1' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const end = new Promise<Outcome>((done) => {
    child.on('close', (status) => done({ status, said, site: hashSite(folder) }));
  });
  return { child, end };
}

const build = (folder: string, args?: string[], siteUrl?: string) => startBuild(folder, args, siteUrl).end;

function hashSite(folder: string): Record<string, string> {
  const dist = join(folder, 'dist');
  const files = existsSync(dist) ? (readdirSync(dist, { recursive: true }) as string[]) : [];
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(dist, file)))
      .digest('hex');
  return Object.fromEntries(
    files.filter((file) => statSync(join(dist, file)).isFile()).map((file) => [file.replaceAll('\\', '/'), hash(file)]),
  );
}

const failing = `export default { integrations: [{ name: 'x', hooks: { 'astro:build:start': () => { throw new Error('The roof fell in'); } } }] };`;
const stackTrace = /^\s+at .+:\d+:\d+\)?$/m;

describe.concurrent('A build that fails', { timeout: 60_000 }, () => {
  it('on its content names file, line and column of each problem, and leaves the last good site to the byte', async () => {
    const folder = makeProject({}, { 'organizations/acme.mdx': ['$78.6 billion', '$78.6 million'] });
    const before = hashSite(folder);
    const { status, said, site } = await build(folder);
    expect(status).toBe(1);
    expect(said).toContain('content/organizations/acme.mdx:29:13 the figure $78.6 million is not printed in talk:3');
    expect(said).toContain('The last good site in dist/ stays as it was.');
    expect(said).not.toMatch(stackTrace);
    expect(Object.keys(before).sort()).toEqual(['404.html', 'a/b.css', 'index.html', 'search.json']);
    expect(site).toEqual(before);
  });

  it('on the way leaves the last good site to the byte, tells of wording, and leaves the way free for the next', async () => {
    const wording = { 'organizations/acme.mdx': ['Acme belonged to', 'Today Acme belonged to'] } as const;
    const folder = makeProject({ 'astro.config.mjs': failing }, wording);
    const before = hashSite(folder);
    for (const attempt of [1, 2]) {
      const { status, said, site } = await build(folder);
      expect([attempt, status]).toEqual([attempt, 1]);
      expect(said).toContain('1 problem of wording does not stop the build; npm run check shows it');
      expect(said).toContain('Not built: The roof fell in');
      expect(site).toEqual(before);
    }
    expect(existsSync(join(folder, '.build/lock'))).toBe(false);
  });

  it('to make every page says which are missing, and leaves the last good site to the byte', async () => {
    const ownCache = `export default { cacheDir: './.cache', vite: { cacheDir: './.cache/vite' } };`;
    const folder = makeProject({ 'src/pages/index.astro': '<p>Home</p>', 'astro.config.mjs': ownCache });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    const before = hashSite(folder);
    const { status, said, site } = await build(folder);
    expect(status).toBe(1);
    expect(said).toMatch(/Not built: the new site lacks \/organizations\/acme\/index\.html, .*\/search\.json/);
    expect(said).not.toMatch(stackTrace);
    expect(site).toEqual(before);
  });

  it('for a published address that would be lost names it, where it likely is, and leaves the last good site', async () => {
    const page = `---
export const getStaticPaths = () => ['organizations/acme', 'organizations/bureau', 'initiatives/plan', 'events/meeting'].map((path) => ({ params: { path } }));
---
<html><body><main><h1>Page</h1><h2 id="aims">Aims</h2><a class="permalink" href="#aims">#</a></main></body></html>`;
    const folder = makeProject(
      {
        'src/pages/[...path].astro': page,
        'src/pages/404.astro': '<p>No</p>',
        'src/pages/index.astro': '<main>Home</main>',
        'public/search.json': '{}',
        'astro.config.mjs': `export default { cacheDir: './.cache', vite: { cacheDir: './.cache/vite' } };`,
      },
      {
        'permalinks.tsv': encode(
          ledgerText(['/initiatives/plan/#aim', '2026-01-31'], ['/organizations/acme/', '2026-01-31']),
        ),
      },
    );
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    const before = hashSite(folder);
    const { status, said, site } = await build(folder);
    expect(status).toBe(1);
    expect(said).toContain(
      'Not built: published addresses would be lost:\ncontent/permalinks.tsv:2:1 /initiatives/plan/#aim, published on 2026-01-31, is gone. ' +
        'It is probably now /initiatives/plan/#aims: npm run permalinks -- move /initiatives/plan/#aim /initiatives/plan/#aims;',
    );
    expect(said).toContain('The last good site in dist/ stays as it was.');
    expect(said).not.toMatch(stackTrace);
    expect(site).toEqual(before);
    expect(existsSync(join(folder, 'deploy'))).toBe(false);

    // As told, and once more: now the old id is beside the new one.
    const move = ['move', '/initiatives/plan/#aim', '/initiatives/plan/#aims'];
    spawnSync(process.execPath, [script.replace('build.ts', 'permalinks.ts'), ...move], { cwd: folder });
    const second = await build(folder);
    expect(second.said).toContain('Built dist/');
    expect(readdirSync(join(folder, 'deploy')).sort()).toEqual(['Caddyfile', 'Dockerfile', 'nginx.conf']);
    expect(readFileSync(join(folder, 'dist/initiatives/plan/index.html'), 'utf8')).toContain(
      '<h2 id="aims"><span id="aim" data-former></span>Aims</h2>',
    );
  });
});

describe.concurrent('Two builds at once', { timeout: 60_000 }, () => {
  it('do not disturb each other: the second says that the first is running', async () => {
    const slow = `import { existsSync } from 'node:fs';
      import { setTimeout } from 'node:timers/promises';
      while (!existsSync('go')) await setTimeout(20);
      ${failing}`;
    const folder = makeProject({ 'astro.config.mjs': slow });
    const first = startBuild(folder);
    await expect.poll(() => existsSync(join(folder, '.build/lock')), { timeout: 50_000 }).toBe(true);
    const second = await build(folder);
    expect(second.status).toBe(1);
    expect(second.said).toContain(`Not built: another build is running (process ${first.child.pid ?? 0})`);
    expect(second.said).not.toMatch(stackTrace);
    writeFileSync(join(folder, 'go'), '');
    expect((await first.end).said).toContain('Not built: The roof fell in');
  });

  it('are told apart from one that was killed: its lock is taken over, and the site that it left aside is back', async () => {
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await new Promise((done) => gone.on('close', done));
    const left = { '.build/lock': String(gone.pid), '.build/dist.old/index.html': 'home' };
    const folder = makeProject({ 'astro.config.mjs': failing, ...left });
    rmSync(join(folder, 'dist'), { recursive: true });
    const { said, site } = await build(folder);
    expect(Object.keys(site)).toEqual(['index.html']);
    expect(said).toContain('Not built: The roof fell in');
    expect(readdirSync(join(folder, '.build')).filter((name) => name.startsWith('lock'))).toEqual([]);
  });
});

describe.concurrent('A build that is asked for in a wrong way', { timeout: 60_000 }, () => {
  it.each(['example.org', 'ftp://example.org/', 'https://example.org/?a=b'])(
    'is refused in one plain sentence: SITE_URL=%s',
    async (siteUrl) => {
      const folder = makeProject();
      const { status, said } = await build(folder, [], siteUrl);
      expect(status).toBe(1);
      expect(said.trim()).toMatch(/^Not built: SITE_URL is "[^"]+"; expected .* https:\/\/example\.org\/reference\/$/);
    },
  );

  it.each(['content', 'content/', '.', ''])('does not replace what is no site: --out "%s"', async (out) => {
    const folder = makeProject();
    const { status, said } = await build(folder, ['--out', out]);
    expect(status).toBe(1);
    expect(said.trim()).toMatch(/^Not built: --out is [^\n]+$/);
    expect(existsSync(join(folder, 'content/people.yaml'))).toBe(true);
  });

  it('does not replace a folder deploy/ of somebody’s own', async () => {
    const folder = makeProject({ 'deploy/mine.txt': 'mine' });
    const { status, said } = await build(folder);
    expect(status).toBe(1);
    expect(said.trim()).toMatch(
      /^Not built: deploy\/, for the settings of servers, contains files that no build made; [^\n]+$/,
    );
    expect(existsSync(join(folder, 'deploy/mine.txt'))).toBe(true);
  });

  it('is told which option it has', async () => {
    const { status, said } = await build(makeProject(), ['--outt', 'site']);
    expect(status).toBe(1);
    expect(said).toContain("Not built: Unknown option '--outt'");
  });
});
