import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import { listPlaces } from '../../../src/reference/derived/addressable-places.ts';
import {
  writeContentFolder,
  type Change,
  encode,
  loadSmallContent,
  smallContent,
} from '../../support/content/small-content.ts';
import { ledgerText } from '../../support/content/tables.ts';

const script = resolve(import.meta.dirname, '../../../src/commands/permalinks.ts');
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A project with the small content, and a finished site of it. */
function makeProject(changes: Record<string, Change> = {}): string {
  const content = [...smallContent(changes)].map(([path, file]) => [`content/${path}`, file] as const);
  const folder = writeContentFolder(new Map(content));
  folders.push(folder);
  writeSite(folder, changes);
  return folder;
}

function writeSite(folder: string, changes: Record<string, Change> = {}): void {
  const pages = Map.groupBy(
    listPlaces(loadSmallContent(changes).reference),
    ({ address }) => address.split('#')[0] ?? '',
  );
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  for (const [page, places] of [...pages, ['/', []] as const]) {
    const ids = places.flatMap(({ address }) => address.split('#')[1] ?? []);
    const text = ids.map((id) => `<h2 id="${id}">x</h2><a class="permalink" href="#${id}">#</a>`).join('');
    const file = join(folder, 'dist', page, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      `<link rel="canonical" href="http://localhost:4321${page}"/><main><p id="note-1">1</p>${text}</main>`,
    );
  }
}

function run(folder: string, ...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: 'http://localhost:4321/' },
  });
  return { status, said: stdout + stderr };
}

const table = (folder: string, name: string) => readFileSync(join(folder, 'content', name), 'utf8');
const publish = (folder: string, date: string) => run(folder, 'publish', '--site', 'dist', '--date', date);
const unpublished = { 'permalinks.tsv': null };

describe('npm run permalinks', { timeout: 60_000 }, () => {
  it('publishes what is new, says so when nothing is, and records changes in a new edition', () => {
    const folder = makeProject(unpublished);
    expect(run(folder, 'check', '--site', 'dist')).toMatchObject({ status: 1 });
    expect(publish(folder, '2021-01-31').said).toMatch(
      /^Published on 2021-01-31: 22 new addresses, 22 in all\. Places: 21 added/,
    );
    const [ledger, editions] = [table(folder, 'permalinks.tsv'), table(folder, 'editions.tsv')];
    expect(ledger).toContain('\n/organizations/acme/#fair-rules\t2021-01-31\t\t\t\n');
    expect(ledger).not.toContain('note-1');
    expect(publish(folder, '2021-02-28')).toEqual({
      status: 0,
      said: 'Nothing new to publish: 22 addresses, last edition 2021-01-31.\n',
    });
    expect([table(folder, 'permalinks.tsv'), table(folder, 'editions.tsv')]).toEqual([ledger, editions]);
    expect(run(folder, 'check', '--site', 'dist')).toMatchObject({ status: 0 });

    const acme = join(folder, 'content/organizations/acme.mdx');
    writeFileSync(acme, readFileSync(acme, 'utf8').replace('Doe asked for fair rules.', 'Doe asked for other rules.'));
    expect(run(folder, 'check', '--site', 'dist').said).toContain(
      'changed, in no edition yet: /organizations/acme/#fair-rules',
    );
    expect(publish(folder, '2021-02-28').said).toContain(
      '0 new addresses, 22 in all. Places: 0 added, 1 changed, 0 moved, 0 retired.',
    );
    expect(table(folder, 'editions.tsv').replace(editions, '')).toMatch(
      /^2021-02-28\tchanged\t\/organizations\/acme\/#fair-rules\t/,
    );
    expect(publish(folder, '2021-02-01').said).toBe(
      'permalinks: --date 2021-02-01 is before the last edition, 2021-02-28\n',
    );
    expect(publish(folder, '2962-02-01').said).toMatch(/^permalinks: --date 2962-02-01 is after today, \d{4}-/);

    expect(run(folder, 'unpublish').said).toContain('The edition of 2021-02-28 is withdrawn, with the 0 addresses');
    expect([table(folder, 'permalinks.tsv'), table(folder, 'editions.tsv')]).toEqual([ledger, editions]);
    expect(run(folder, 'unpublish').said).toContain('2021-01-31 is withdrawn, with the 22 addresses');
    expect(table(folder, 'permalinks.tsv').trim().split('\n')).toHaveLength(1);
    expect(run(folder, 'unpublish').said).toBe('permalinks: there is no edition to withdraw\n');
  });

  it('records a move and a retirement, and takes them back', () => {
    const folder = makeProject(unpublished);
    publish(folder, '2021-01-31');
    const plan = join(folder, 'content/initiatives/plan.mdx');
    writeFileSync(plan, readFileSync(plan, 'utf8').replace('/* #aims */', '/* #goals */'));
    expect(run(folder, 'move', '/initiatives/plan/#aims', '/initiatives/plan/#gaols').said).toBe(
      'permalinks: there is no /initiatives/plan/#gaols on the site; did you mean /initiatives/plan/#goals?\n',
    );
    expect(run(folder, 'move', '/initiatives/plan/#aims', '/initiatives/plan/#goals')).toEqual({
      status: 0,
      said: '/initiatives/plan/#aims leads to /initiatives/plan/#goals\n',
    });
    expect(table(folder, 'permalinks.tsv')).toContain('\t/initiatives/plan/#goals\t\tWhat it aimed at\n');
    expect(run(folder, 'retire', '/initiatives/plan/#aims', '--why', 'Told\telsewhere').said).toContain('is retired');
    expect(table(folder, 'permalinks.tsv')).toContain('\tretired\tTold elsewhere\tWhat it aimed at\n');
    expect(run(folder, 'restore', '/initiatives/plan/#aims').said).toContain('is back');
    expect(table(folder, 'permalinks.tsv')).toContain('\n/initiatives/plan/#aims\t2021-01-31\t\t\t\n');
  });

  it('publishes nothing while an address would be lost', () => {
    const folder = makeProject(unpublished);
    publish(folder, '2021-01-31');
    const goals: Record<string, Change> = {
      'initiatives/plan.mdx': ['#aims */', '#goals */'],
      'organizations/acme.mdx': ['plan.mdx#aims', 'plan.mdx#goals'],
    };
    writeSite(folder, goals);
    for (const [path, content] of smallContent(goals)) {
      if (path.endsWith('.mdx')) writeFileSync(join(folder, 'content', path), content);
    }
    const { status, said } = publish(folder, '2021-02-28');
    expect(status).toBe(1);
    expect(said).toMatch(
      /^permalinks: published addresses would be lost:\ncontent\/permalinks\.tsv:\d+:1 \/initiatives\/plan\/#aims/,
    );
    expect(said).toContain('move /initiatives/plan/#aims /initiatives/plan/#goals;');
    expect(table(folder, 'permalinks.tsv')).not.toContain('goals');
  });

  // What the ledger itself refuses: see `edit-ledger.test.ts`.
  it.each([
    [
      ['publsh'],
      '"publsh" is unknown; did you mean publish?; expected publish, unpublish, check, move, retire, restore',
    ],
    [[], 'nothing to do; expected publish'],
    [['move', '/a/'], 'move takes 2 addresses; found 1'],
    [['publish', '/a/'], 'publish takes 0 addresses; found 1'],
    [['move', '/a/', '/b/', '--why', 'x'], '--why is not for move, but for retire'],
    [['publish', '--date', '2021-02-30'], '--date: "2021-02-30" does not exist: February 2021 has 28 days'],
    [['publish', '--date', 'May 2021'], '--date: "May 2021" is no day; expected a day such as 2026-11-21'],
    [['publish', '--dat', '2021-02-28'], "Unknown option '--dat'"],
    [['publish', '--site', 'no-such'], '--site no-such has no site in it; expected a folder such as dist'],
    [
      ['move', '/organizations/acne/', '/b/'],
      '/organizations/acne/ is not published; did you mean /organizations/acme/?',
    ],
  ])('answers a mistake, %j, in one message', (args, says) => {
    const folder = makeProject();
    const { status, said } = run(folder, ...args);
    expect(status).toBe(1);
    expect(said).toContain(`permalinks: ${says}`);
    expect(said).not.toMatch(/^\s+at /m);
    expect(existsSync(join(folder, 'content/editions.tsv'))).toBe(false);
  });

  it('changes nothing while the ledger itself has problems', () => {
    const folder = makeProject({ 'permalinks.tsv': encode(ledgerText(['/b/', '2021-01-31'], ['/a/', '2021-01-31'])) });
    expect(run(folder, 'restore', '/b/').said).toBe(
      'permalinks: the tables have problems:\ncontent/permalinks.tsv:3:1 "/a/" comes after "/b/"; sort the lines\n',
    );
  });
});
