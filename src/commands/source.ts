/** `npm run source`: makes the record of a source document, and tells whether a file is the recorded document. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { idPattern } from '../schema/common.ts';
import { readSourceDocument, type SourceDocument, SourceMistake } from './source-document.ts';
import { updateRecord } from './source-record.ts';
import { verifySource } from './verify-source.ts';

const usage = `npm run source -- add FILE --id ID      make or update content/sources/ID.yaml from a text file
npm run source -- verify FILE --id ID   tell, line by line, whether the file is the recorded document, and whether
                                        the record is right about it: numbers, words, figures and locators

FILE is UTF-8 text, one paragraph a line; paragraph n is the n-th line that is not empty.
ID is lower-case letters, digits and single hyphens: it stands in citations, [@ID:12], and stays for ever.
Of the text, only locators enter the project: at most five words by which a paragraph is found in the original.`;

interface SourceCommand {
  args: string[];
  /** The folder of records. */
  sourcesFolder: string;
  /** The folder that FILE is relative to. */
  from: string;
  print: (line: string) => void;
}

/** Runs the command; returns the exit code: 0 for done or the same, 1 for different or a mistake, which it prints. */
export function runSourceCommand({ args, sourcesFolder, from, print }: SourceCommand): number {
  try {
    const request = readRequest(args);
    if (request === 'help') {
      print(usage);
      return 0;
    }
    const document = readSourceDocument(resolve(from, request.file), request.file);
    const path = join(sourcesFolder, `${request.id}.yaml`);
    const record = existsSync(path) ? readFileSync(path, 'utf8') : null;
    if (request.action === 'verify') return verifySource(document, record, request.id, print);
    return add(document, record, path, request.id, print);
  } catch (error) {
    if (!(error instanceof SourceMistake)) throw error;
    print(`source: ${error.message}`);
    return 1;
  }
}

function readRequest(args: string[]): 'help' | { action: 'add' | 'verify'; file: string; id: string } {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [action, file, ...more] = positionals;
  const see = '\n\n' + usage;
  if (action !== 'add' && action !== 'verify') {
    throw new SourceMistake(`${action ? `"${action}" is unknown` : 'nothing to do'}; expected add or verify${see}`);
  }
  if (!file) throw new SourceMistake(`no file given; expected: npm run source -- ${action} FILE --id ID${see}`);
  if (more.length > 0) throw new SourceMistake(`one file at a time; found also ${more.join(', ')}${see}`);
  if (!values.id) throw new SourceMistake(`no id given; expected: npm run source -- ${action} ${file} --id ID${see}`);
  if (!idPattern.test(values.id) || !/^[a-z]/.test(values.id)) {
    throw new SourceMistake(
      `"${values.id}" is no id; expected a lower-case letter, then letters, digits and single hyphens, such as "sasakawa"`,
    );
  }
  return { action, file, id: values.id };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { id: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new SourceMistake(
      `${(error instanceof Error ? error.message : String(error)).split('. ')[0] ?? ''}\n\n${usage}`,
    );
  }
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
  if (record === null) print(`${name}: made, with ${document.lines.length} paragraphs`);
  else if (record === update.yaml) print(`${name}: nothing changed`);
  else print(`${name}: updated; ${document.lines.length - update.added.length} paragraphs kept as they were edited`);
  if (record !== null) {
    for (const number of update.added) print(`  paragraph ${number} is new or changed`);
    for (const { from, to } of update.moved) print(`  paragraph ${from} is now ${to}: change the citations of it`);
    for (const { number, heading } of update.dropped)
      print(`  paragraph ${number} ("${heading}") is no longer in the file`);
  }
  if (update.emptyFields.length > 0) print(`To be filled in: ${update.emptyFields.join(', ')}`);
  if (update.withoutHeading.length > 0)
    print(`Without a heading of our own: paragraphs ${update.withoutHeading.join(', ')}`);
  if (update.withoutLocator.length > 0) {
    const numbers = update.withoutLocator.join(', ');
    print(
      `Without a locator, because all their words stand elsewhere too: paragraphs ${numbers}; say so in "unlocated"`,
    );
  }
  if (update.added.length > 0) print('Sections and roles of new paragraphs are guesses: read them through.');
  return 0;
}

if (import.meta.main) {
  process.exitCode = runSourceCommand({
    args: process.argv.slice(2),
    sourcesFolder: join(import.meta.dirname, '../../content/sources'),
    // npm runs scripts in the project's folder; INIT_CWD is the author's own working directory.
    from: process.env['INIT_CWD'] ?? process.cwd(),
    print: console.log,
  });
}
