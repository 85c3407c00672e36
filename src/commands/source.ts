/** `npm run source`: makes the record of a source document, shows its numbering, and verifies a file against it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { idPattern } from '../schema/common.ts';
import { describeError } from './describe-error.ts';
import { readAction } from './read-action.ts';
import type { Importer } from './source/load-library.ts';
import { findVerbatim } from './source/find-verbatim.ts';
import { showSource } from './source/show-source.ts';
import { readSourceDocument } from './source/source-document.ts';
import type { SourceDocument } from './source/source-types.ts';
import { updateRecord } from './source/source-record.ts';
import { verifySource } from './source/verify-source.ts';

const usage = `npm run source -- show FILE             show each paragraph beside its number, before anything is written
npm run source -- add FILE --id ID      make or update content/sources/ID.yaml from a document
npm run source -- verify FILE --id ID   tell, paragraph by paragraph, whether the file is the recorded document, and
                                        whether the record is right about it: numbers, words, figures and locators;
                                        and which entries repeat more than nine of its words in a row

FILE is text, Markdown, HTML, PDF or Word (.docx). A text has one paragraph a line; where long lines are broken, they
are joined; --lines takes each line for a paragraph all the same.
ID is lower-case letters, digits and single hyphens: it stands in citations, [@ID:12], and never changes.
Of the text, only locators enter the project: at most five words by which a paragraph is found in the original.`;

const actions = ['show', 'add', 'verify'] as const;

interface SourceCommand {
  args: string[];
  /** The folder of records. */
  sourcesFolder: string;
  /** The folder that FILE is relative to. */
  from: string;
  print: (line: string) => void;
  /** Imports the libraries that read some kinds of files. */
  load?: Importer;
}

/** Runs the command; returns the exit code: 0 for done or the same, 1 for different or a mistake, which it prints. */
export async function runSourceCommand({ args, sourcesFolder, from, print, load }: SourceCommand): Promise<number> {
  try {
    const request = readRequest(args);
    if (request === 'help') {
      print(usage);
      return 0;
    }
    const { action, file, id, eachLine } = request;
    const options = { name: file, eachLine, load: load ?? ((name: string) => import(name)) };
    const document = await readSourceDocument(resolve(from, file), options);
    if (action === 'show') {
      showSource(document, file, print);
      return 0;
    }
    const path = join(sourcesFolder, `${id}.yaml`);
    const record = existsSync(path) ? readFileSync(path, 'utf8') : null;
    if (action === 'verify') {
      const exitCode = verifySource(document, record, id, print);
      tellVerbatim(document, join(sourcesFolder, '..'), print);
      return exitCode;
    }
    return add(document, record, path, id, print);
  } catch (error) {
    print(`source: ${describeError(error)}`);
    return 1;
  }
}

interface SourceRequest {
  action: (typeof actions)[number];
  file: string;
  id: string;
  eachLine: boolean;
}

function readRequest(args: string[]): 'help' | SourceRequest {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [written = '', file, ...more] = positionals;
  const see = `\n\n${usage}`;
  const action = readAction(written, actions, usage);
  const how = `npm run source -- ${action} ${file ?? 'FILE'}${action === 'show' ? '' : ' --id ID'}`;
  if (!file) throw new Error(`no file given; expected: ${how}${see}`);
  if (more.length > 0) throw new Error(`one file at a time; found also ${more.join(', ')}${see}`);
  const { id = '', lines: eachLine = false } = values;
  if (action === 'show') return { action, file, id, eachLine };
  if (!id) throw new Error(`no id given; expected: ${how}${see}`);
  if (!idPattern.test(id) || !/^[a-z]/.test(id)) {
    throw new Error(
      `"${id}" is not an id; expected a lower-case letter, then letters, digits and single hyphens, such as "annual-report"`,
    );
  }
  return { action, file, id, eachLine };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { id: { type: 'string' }, lines: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new Error(`${describeError(error).split('. ')[0] ?? ''}\n\n${usage}`);
  }
}

/** Tells which entries repeat the document at length: the one check that needs its text. */
function tellVerbatim(document: SourceDocument, contentFolder: string, print: (line: string) => void): void {
  const runs = findVerbatim(document.lines, contentFolder);
  for (const { file, line, paragraph, words } of runs) {
    print(`content/${file}:${line} repeats ${words} words of paragraph ${paragraph}; use your own words`);
  }
  if (runs.length === 0) print('No entry repeats more than nine of its words in a row.');
}

function add(
  document: SourceDocument,
  record: string | null,
  path: string,
  id: string,
  print: (line: string) => void,
): number {
  const update = updateRecord(document, record);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, update.yaml);
  const name = `content/sources/${id}.yaml`;
  if (record === null) print(`${name}: made, with ${document.lines.length} paragraphs, read as ${document.readAs}`);
  else if (record === update.yaml) print(`${name}: nothing changed`);
  else print(`${name}: updated; ${document.lines.length - update.added.length} paragraphs kept as they were edited`);
  if (record !== null) {
    if (update.added.length > 0) print(`  new or changed: paragraphs ${listNumbers(update.added)}`);
    for (const { from, to } of update.moved) print(`  paragraph ${from} is now ${to}: change the citations of it`);
    for (const { number, heading } of update.dropped)
      print(`  paragraph ${number} ("${heading}") is no longer in the file`);
  }
  if (update.emptyFields.length > 0) print(`To be filled in: ${update.emptyFields.join(', ')}`);
  if (update.withoutHeading.length > 0)
    print(`Without a heading of our own: paragraphs ${listNumbers(update.withoutHeading)}`);
  if (update.withoutLocator.length > 0) {
    const numbers = listNumbers(update.withoutLocator);
    print(
      `Without a locator, because all their words stand elsewhere too: paragraphs ${numbers}; say so in "unlocated"`,
    );
  }
  if (update.added.length > 0) {
    print('Sections are numbered, and roles are guesses: read them through, and name sections in words of your own.');
  }
  return 0;
}

/** `1, 3-12, 14`: a report has thousands. */
function listNumbers(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(', ');
}

if (import.meta.main) {
  process.exitCode = await runSourceCommand({
    args: process.argv.slice(2),
    sourcesFolder: join(import.meta.dirname, '../../content/sources'),
    // npm runs scripts in the project's folder; INIT_CWD is the author's own working directory.
    from: process.env['INIT_CWD'] ?? process.cwd(),
    print: console.log,
  });
}
