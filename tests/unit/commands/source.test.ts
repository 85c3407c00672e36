import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runSourceCommand } from '../../../src/commands/source.ts';
import { type SourceRecord, sourceSchema } from '../../../src/schema/source.ts';

const text = [
  'Skip to main content',
  '',
  'Annual Report',
  'The harbor office opened in 1931 with twenty people and $2.5 million.',
  '   ',
  'It moved in fiscal 1950.  ',
  'Outlook',
  'It hopes to grow by 5-7%.',
  '',
].join('\n');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'source-'));
  writeFileSync(join(folder, 'harbor.txt'), text);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]) {
  const lines: string[] = [];
  const code = await runSourceCommand({
    args,
    sourcesFolder: join(folder, 'sources'),
    from: folder,
    print: (line) => lines.push(line),
  });
  return { code, output: lines.join('\n') };
}
const recordPath = () => join(folder, 'sources/harbor.yaml');
const readRecord = () => parse(readFileSync(recordPath(), 'utf8')) as SourceRecord;
const editRecord = (edit: (yaml: string) => string) => {
  writeFileSync(recordPath(), edit(readFileSync(recordPath(), 'utf8')));
};
const add = () => run('add', 'harbor.txt', '--id', 'harbor');

describe('adding a source', () => {
  it('numbers the lines that are not empty and guesses section and role', async () => {
    expect((await add()).code).toBe(0);
    expect(readRecord().paragraphs.map(({ number, section, role }) => [number, section, role])).toEqual([
      [1, 'Beginning', 'furniture'],
      [2, 'Part 1', 'heading'],
      [3, 'Part 1', 'body'],
      [4, 'Part 1', 'body'],
      [5, 'Part 2', 'heading'],
      [6, 'Part 2', 'body'],
    ]);
  });

  it('records words, figures and the hash of the trimmed line, and not the text', async () => {
    await add();
    const fourth = readRecord().paragraphs[3];
    expect(fourth).toMatchObject({ words: 5, figures: ['FY1950'] });
    // printf 'It moved in fiscal 1950.' | sha256sum
    expect(fourth?.sha256).toBe('fe3c1270459bd20fd2ef6ae9d9a1ed7b0a8a29973bc009e45a3ab65d1b9c827d');
    expect(readRecord().paragraphs[2]?.figures).toEqual(['1931', '20', '$2.5 million']);
  });

  it('takes of the text only the locators of bodies and headings, five words at most', async () => {
    await add();
    const record = readFileSync(recordPath(), 'utf8');
    expect(readRecord().paragraphs.map(({ locator }) => locator)).toEqual([
      undefined,
      'Annual Report',
      'The harbor office',
      'It moved in',
      'Outlook',
      'It hopes to',
    ]);
    expect(record).not.toContain('harbor office opened');
    expect(record).toMatch(/ {4}words: 5\n {4}locator: It moved in\n {4}sha256: /);
  });

  it('keeps a locator that fits, also one of other words, and chooses anew where one does not', async () => {
    await add();
    editRecord((yaml) =>
      yaml
        .replace('locator: The harbor office', 'locator: with twenty people')
        .replace('locator: It moved in', 'locator: It moved on'),
    );
    await add();
    expect(
      readRecord()
        .paragraphs.map(({ locator }) => locator)
        .slice(2, 4),
    ).toEqual(['with twenty people', 'It moved in']);
    writeFileSync(join(folder, 'harbor.txt'), `${text}It went with twenty people.\n`);
    await add();
    expect(readRecord().paragraphs[2]?.locator).toBe('The harbor office');
  });

  it('says which paragraph no words find, until the record says why', async () => {
    writeFileSync(join(folder, 'harbor.txt'), `${text}in fiscal 1950.\n`);
    expect((await add()).output).toContain(
      'Without a locator, because all their words stand elsewhere too: paragraphs 7',
    );
    expect(readRecord().paragraphs[6]).not.toHaveProperty('locator');
    editRecord((yaml) => yaml.replace(/(number: 7\n)/, '$1    unlocated: Its words stand in paragraph 4.\n'));
    const before = readFileSync(recordPath(), 'utf8');
    expect((await add()).output).not.toContain('Without a locator');
    expect(readFileSync(recordPath(), 'utf8')).toBe(before);
  });

  it('leaves the bibliography and the headings to the editor: the gate names what is missing', async () => {
    expect((await add()).output).toContain('To be filled in: title, shortTitle, publisher, kind, speaksAsOf');
    const problems = sourceSchema.safeParse(readRecord()).error?.issues.map((issue) => issue.path.join('.'));
    expect(problems).toEqual([
      'title',
      'shortTitle',
      'publisher',
      'kind',
      'speaksAsOf',
      ...[0, 1, 2, 3, 4, 5].map((index) => `paragraphs.${index}.heading`),
    ]);
  });

  it('numbers a file with CRLF and a byte order mark alike', async () => {
    await add();
    const paragraphs = readRecord().paragraphs;
    writeFileSync(join(folder, 'harbor.txt'), '\ufeff' + text.replaceAll('\n', '\r\n'));
    await add();
    expect(readRecord().paragraphs).toEqual(paragraphs);
  });

  it('changes nothing when run again', async () => {
    await add();
    editRecord((yaml) => yaml.replace("title: ''", 'title: The Harbor # as printed'));
    const before = readFileSync(recordPath(), 'utf8');
    expect((await add()).output).toContain('nothing changed');
    expect(readFileSync(recordPath(), 'utf8')).toBe(before);
  });

  it('keeps what the editor wrote for unchanged lines and says what moved, changed and went', async () => {
    await add();
    editRecord((yaml) =>
      yaml.replace("title: ''", 'title: The Harbor').replaceAll("heading: ''", 'heading: Written by hand'),
    );
    writeFileSync(join(folder, 'harbor.txt'), text.replace('Annual', 'Foreword.\nAnnual').replace('5-7%', '6-7%'));
    const { output } = await add();
    expect(readRecord().title).toBe('The Harbor');
    expect(readRecord().paragraphs.map(({ heading }) => heading !== '')).toEqual([
      true,
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(output).toContain('new or changed: paragraphs 2, 7');
    expect(output).toContain('paragraph 3 is now 4: change the citations of it');
    expect(output).toContain('paragraph 6 ("Written by hand") is no longer in the file');
  });
});

describe('verifying a source', () => {
  beforeEach(async () => {
    await add();
  });
  const verify = () => run('verify', 'harbor.txt', '--id', 'harbor');

  it('says that the file is the recorded document', async () => {
    const { code, output } = await verify();
    expect(code).toBe(0);
    expect(output).toContain('same    paragraph 3    line 4');
    expect(output).toContain('6 same, 0 changed, 0 missing, 0 extra; the file is the recorded one to the byte');
  });

  it.each([
    ['changed', text.replace('1931', '1932'), 'changed paragraph 3    line 4'],
    ['missing', text.replace('Outlook\n', ''), 'missing paragraph 5'],
    ['extra', text.replace('Outlook', 'A new line.\nOutlook'), 'extra                  line 7'],
  ])('names a line that is %s', async (_, changed, line) => {
    writeFileSync(join(folder, 'harbor.txt'), changed);
    const { code, output } = await verify();
    expect(code).toBe(1);
    expect(output.split('\n')).toContain(line);
    expect(output).toContain('This is not the document');
  });

  it.each([
    ['a figure', "'1931'", "'1932'", '        figures: recorded 1932, 20, $2.5 million, found 1931, 20, $2.5 million'],
    ['that there are figures', '[FY1950]', '[]', '        figures: recorded none, found FY1950'],
    ['the words', 'words: 5', 'words: 50', '        words: recorded 50, found 5'],
    ['a number', 'number: 4', 'number: 5', '        number: recorded 5, counted 4'],
    ['a locator', 'It moved in', 'It moves in', '        locator: "It moves in" does not stand in the line'],
    [
      'a locator that is not unique',
      'It moved in',
      'in',
      '        locator: "in" stands more than once in the document',
    ],
    [
      'a locator that is too long',
      'The harbor office',
      'The harbor office opened in 1931',
      '        locator: "The harbor office opened in 1931" has more than 5 words',
    ],
  ])('finds %s that was edited by hand', async (_, from, to, line) => {
    editRecord((yaml) => yaml.replace(from, to));
    const { code, output } = await verify();
    expect(code).toBe(1);
    expect(output.split('\n')).toContain(line);
    expect(output).toContain('The record is wrong in 1 of its values');
    await add();
    expect((await verify()).code).toBe(0);
  });

  it('names the entries that repeat it at length, where names do not count', async () => {
    const content = join(folder, 'organizations');
    mkdirSync(content);
    const own =
      'The office opened in 1931. [@harbor:3]\nThe Harbor Office Of The Port Of Many Ships Opened In 1931 With';
    const taken = 'So the [harbor](x.mdx) office opened in 1931 with twenty people and $2.5 million. [@harbor:3]';
    writeFileSync(join(content, 'harbor.mdx'), `${own}\n\n${taken}\n`);
    expect((await verify()).output).toContain(
      'content/organizations/harbor.mdx:4 repeats 13 words of paragraph 3; use your own words',
    );
    writeFileSync(join(content, 'harbor.mdx'), own);
    expect((await verify()).output).toContain('No entry repeats more than nine of its words in a row.');
  });

  it('says that it has compared words, figures and locators', async () => {
    expect((await verify()).output).toContain(
      'Numbers, words and figures of the same lines are right, and so are the 5 locators.',
    );
  });

  it('tells other bytes with the same paragraphs apart from another document', async () => {
    writeFileSync(join(folder, 'harbor.txt'), `${text}\n`);
    expect(await verify()).toMatchObject({
      code: 1,
      output: expect.stringContaining('Every paragraph is as recorded') as string,
    });
  });
});

describe('showing a source', () => {
  it('prints each paragraph beside its number and role, and writes nothing', async () => {
    const { code, output } = await run('show', 'harbor.txt');
    expect(code).toBe(0);
    expect(output.split('\n').slice(0, 4)).toEqual([
      'harbor.txt: 6 paragraphs, read as text, one paragraph a line',
      '    1  furniture Skip to main content',
      '    2  heading   Annual Report',
      '    3            The harbor office opened in 1931 with twenty people and $2.5 million.',
    ]);
    expect(existsSync(join(folder, 'sources'))).toBe(false);
  });
});

describe('a document of 5,000 paragraphs', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => `In year ${at} the office had ${at % 7} cranes and was kept open.`);

  it('makes a record; a longer one is refused', async () => {
    writeFileSync(join(folder, 'harbor.txt'), lines(5000).join('\n'));
    expect((await add()).output).toContain('made, with 5000 paragraphs');
    expect(readRecord().paragraphs.at(-1)).toMatchObject({ number: 5000, locator: 'In year 4999' });
    writeFileSync(join(folder, 'harbor.txt'), lines(5001).join('\n'));
    expect((await add()).output).toContain('has 5001 paragraphs; at most 5000 make a record');
  });
});

describe('a mistake at the keyboard', () => {
  it.each([
    ['no command', [], 'nothing to do; expected show, add, verify'],
    ['an unknown command', ['ad', 'harbor.txt'], '"ad" is unknown; did you mean add?; expected show, add, verify'],
    ['no file', ['add', '--id', 'harbor'], 'no file given'],
    ['two files', ['add', 'harbor.txt', 'b.txt', '--id', 'harbor'], 'one file at a time; found also b.txt'],
    ['no id', ['add', 'harbor.txt'], 'no id given'],
    ['an id without value', ['add', 'harbor.txt', '--id'], "'--id <value>' argument missing"],
    ['an id that is not an id', ['add', 'harbor.txt', '--id', 'Har bor'], '"Har bor" is not an id'],
    ['an id that leads out of the folder', ['add', 'harbor.txt', '--id', '../x'], '"../x" is not an id'],
    ['an unknown flag', ['add', 'harbor.txt', '--idd', 'x'], "Unknown option '--idd'"],
    ['a file that is not there', ['add', 'b.txt', '--id', 'b'], 'b.txt does not exist'],
    ['a folder', ['add', '.', '--id', 'b'], '. is a folder'],
    ['an empty file', ['add', 'empty.txt', '--id', 'b'], 'empty.txt is empty'],
    ['another encoding', ['add', 'latin1.txt', '--id', 'b'], 'latin1.txt is not UTF-8'],
    ['a file that is not text', ['add', 'zero.bin', '--id', 'b'], 'zero.bin is not a text file'],
    [
      'a source that was never added',
      ['verify', 'harbor.txt', '--id', 'b'],
      'b.yaml does not exist; make it with "add"',
    ],
    ['a broken record', ['add', 'harbor.txt', '--id', 'broken'], 'the record is not valid YAML'],
  ])('is told plainly: %s', async (_, args, message) => {
    writeFileSync(join(folder, 'empty.txt'), '\n \n');
    writeFileSync(join(folder, 'latin1.txt'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
    writeFileSync(join(folder, 'zero.bin'), Buffer.from([1, 0, 2]));
    mkdirSync(join(folder, 'sources'));
    writeFileSync(join(folder, 'sources/broken.yaml'), 'title: "no end');
    const { code, output } = await run(...args);
    expect(code).toBe(1);
    expect(output).toMatch(/^source: /);
    expect(output).toContain(message);
    expect(output).not.toMatch(/^\s+at /m);
  });

  it('leaves a broken record as it is', async () => {
    mkdirSync(join(folder, 'sources'));
    writeFileSync(recordPath(), 'title: "no end');
    await add();
    expect(readFileSync(recordPath(), 'utf8')).toBe('title: "no end');
  });

  it('shows the usage on --help', async () => {
    expect(await run('--help')).toMatchObject({
      code: 0,
      output: expect.stringContaining('npm run source -- verify FILE') as string,
    });
  });
});
