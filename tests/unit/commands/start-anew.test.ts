import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSourceCommand } from '../../../src/commands/source.ts';
import { copyProject } from '../../support/builds/copy-project.ts';

const starter = resolve('src/commands/starter');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'anew-'));
  copyProject(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/commands/${script}.ts`, ...args], {
    cwd: folder,
    env: { ...process.env, SITE_URL: 'https://example.org/harbor/', INIT_CWD: folder, NO_COLOR: '1' },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};
const edit = (path: string, change: (text: string) => string) => {
  const file = join(folder, 'content', path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

it('npm run start-anew asks before it takes anything away', () => {
  const { status, said } = run('start-anew');
  expect(status).toBe(1);
  expect(said).toMatch(
    /This deletes content\/: \d+ entries, \d+ sources .*\n.*there is nobody to ask; to go ahead without asking: npm run start-anew -- --yes/,
  );
  expect(existsSync(join(folder, 'content/organizations/hitachi.mdx'))).toBe(true);
});

it('the letter of the starter is what its record says, and is retold in other words', async () => {
  const lines: string[] = [];
  const print = (line: string) => lines.push(line);
  const args = ['verify', 'letter.txt', '--id', 'letter'];
  await runSourceCommand({ args, sourcesFolder: join(starter, 'content/sources'), from: starter, print });
  expect(lines.slice(-2)).toEqual([
    'This is the document recorded as "letter".',
    'No entry repeats more than nine of its words in a row.',
  ]);
});

/** What an author does in the editor after some of the commands. */
const writes: Record<string, () => void> = {
  'source -- add report.txt --id report': () => {
    edit('sources/report.yaml', (yaml) =>
      yaml
        .replace("title: ''", 'title: Report of the guild')
        .replace(/(shortTitle|publisher|kind): ''/g, '$1: Guild report')
        .replace("speaksAsOf: ''", 'speaksAsOf: undated')
        .replace(/heading: ''/g, 'heading: The guild'),
    );
  },
  'new -- person "Carl Dahl"': () => {
    edit('organizations/pilots-guild.mdx', (mdx) =>
      mdx
        .replace(/summary: .*/, 'summary: The Pilots Guild was an association of pilots. [@report:2]')
        .replace(/type: 'TODO.*/, 'type: association')
        .replace(/TODO: .*/, 'It had 12 members, and Dahl headed it. [@report:2]'),
    );
    edit('people.yaml', (yaml) =>
      yaml
        .replace(/'TODO: the post.*/, 'Head of the guild\n      organization: pilots-guild')
        .replace(/'TODO: source.*/, 'report:2'),
    );
  },
};

describe('The walk from nothing to a site', { timeout: 300_000 }, () => {
  it('leads there, command by command, as CONTRIBUTING tells it', () => {
    const guide = readFileSync('.github/CONTRIBUTING.md', 'utf8');
    const block = /## From nothing to a site[\s\S]*?```sh\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
    const commands = [...block.matchAll(/^npm run (.*?) +#/gm)].map(([, command = '']) => command);
    writeFileSync(join(folder, 'report.txt'), 'Report\nThe Pilots Guild, which Carl Dahl headed, had 12 members.\n');
    const told = commands.map((command) => {
      const [script = '', ...args] = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, quoted, plain]) => quoted ?? plain ?? '',
      );
      const { status, said } = run(
        script,
        ...args.filter((arg) => arg !== '--'),
        ...(script === 'start-anew' ? ['--yes'] : []),
      );
      expect([command, status, said]).toEqual([command, 0, said]);
      writes[command]?.();
      return said;
    });
    expect(told.map((said) => said.trim().split('\n').at(-1))).toEqual([
      expect.stringContaining('they go, or change, with it'),
      'No problems: 2 organizations, 1 initiative, 1 event, 1 person, 1 source',
      '    2            The Pilots Guild, which Carl Dahl headed, had 12 members.',
      expect.stringContaining('name sections in words of your own'),
      expect.stringContaining('marked TODO'),
      expect.stringContaining('marked TODO'),
      'No problems: 3 organizations, 1 initiative, 1 event, 2 people, 2 sources',
      expect.stringMatching(/^Published on .*: \d+ new addresses/),
      expect.stringMatching(/^Built dist\/ in/),
    ]);
    // Nothing but what a command has to say.
    expect(told.join('\n')).not.toMatch(/warn/i);
    const page = readFileSync(join(folder, 'dist/organizations/pilots-guild/index.html'), 'utf8');
    expect(page).toContain('Harbor Reference');
    expect(page).not.toMatch(/Hitachi|Sasakawa|External Relations Reference/);
  });

  it('begins with TODOs alone, for whatever is new', () => {
    run('start-anew', '--yes');
    const made = [
      ['initiative', 'Pier plan'],
      ['event', 'Boat day'],
      ['topic', 'Cost of boats'],
      ['statement', 'Cost of the service', '--in', 'night-service'],
    ].map((args) => run('new', ...args).status);
    expect(made).toEqual([0, 0, 0, 0]);
    const problems = run('check')
      .said.split('\n')
      .filter((line) => /:\d+:\d+ /.test(line));
    expect(problems).toHaveLength(11);
    expect(problems.filter((line) => !line.includes(' still to be written: '))).toEqual([]);
  });

  it.each([
    [['statements', 'x'], '"statements" is unknown; did you mean statement?'],
    [['event'], 'no name given; expected: npm run new -- event "NAME"'],
    [['organization', '港湾局'], '"" is not an id; give one with --id'],
    [['organization', 'Harbor Office'], 'the id "harbor-office" is taken by content/organizations/harbor-office.mdx'],
    [
      ['statement', 'Cost of it', '--in', 'night'],
      '--in is "night"; expected the id of an entry; did you mean night-service?',
    ],
    [['statement', 'cost', '--in', 'night-service'], '"cost" is not a label; expected two to five words'],
  ])('answers a mistake, %j', (args, says) => {
    const { status, said } = run('new', ...args);
    expect(status).toBe(1);
    expect(said).toContain(`new: ${says}`);
  });
});
