/** `npm run new`: writes a beginning of an entry, statement, person or topic, with its fields explained. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { spellId } from '../gate/content-path.ts';
import { contentFolder, currentContent } from '../gate/current-reference.ts';
import { kindFolder } from '../reference/addresses.ts';
import { entryKinds } from '../reference/reference.ts';
import { fragmentPattern, idPattern } from '../schema/common.ts';
import { labelPattern } from '../schema/statement.ts';
import { findNearest } from '../text/did-you-mean.ts';
import { describeError } from './describe-error.ts';
import { readAction } from './read-action.ts';
import { writeEntry, writePerson, writeStatement, writeTopic } from './new-content.ts';

const usage = `npm run new -- organization "NAME"                      or initiative, event: makes a file for it
npm run new -- statement "LABEL" --in ENTRY             adds a statement to the end of an entry, given by its id;
                                                        LABEL says in two to five words what it is about
npm run new -- person "NAME"                            or topic: adds it to people.yaml or topics.yaml

--id ID chooses the id; without it, the id is made of the name. It stands in addresses, and never changes.
What is still to be written stands as TODO in the file, and npm run check names it.`;
const kinds = [...entryKinds, 'statement', 'person', 'topic'] as const;

try {
  console.log(makeNew(process.argv.slice(2)));
} catch (error) {
  console.error(`new: ${describeError(error)}`);
  process.exitCode = 1;
}

function makeNew(args: string[]): string {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { id: { type: 'string' }, in: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return usage;
  const [written = '', ...words] = positionals;
  const kind = readAction(written, kinds, usage);
  const name = words.join(' ').replace(/\s+/g, ' ').trim();
  if (!name) throw new Error(`no name given; expected: npm run new -- ${kind} "NAME"`);
  const { reference } = currentContent();
  const id = values.id ?? spellId(name);
  const pattern = kind === 'statement' ? fragmentPattern : idPattern;
  if (!pattern.test(id))
    throw new Error(`"${id}" is not an id; give one with --id, of lower-case letters, digits and single hyphens`);
  const source = [...reference.sources.values()][0];
  const body = source?.paragraphs.find(({ role }) => role === 'body')?.number ?? 1;
  const beginning = { name, id, cite: `${source?.id ?? 'source'}:${body}` };
  if (kind === 'statement') return addStatement(values.in, beginning);
  const taken = reference.entries.get(id)?.file ?? (reference.people.has(id) ? 'people.yaml' : null);
  if (kind === 'topic' ? reference.topics.has(id) : taken !== null) {
    throw new Error(`the id "${id}" is taken${taken ? ` by content/${taken}` : ''}; give another with --id`);
  }
  if (kind === 'person') return addTo('people.yaml', writePerson(beginning));
  if (kind === 'topic') return addTo('topics.yaml', writeTopic(beginning));
  const file = `${kindFolder(kind)}/${id}.mdx`;
  if (existsSync(join(contentFolder, file)))
    throw new Error(`content/${file} already exists; give another id with --id`);
  mkdirSync(dirname(join(contentFolder, file)), { recursive: true });
  writeFileSync(join(contentFolder, file), writeEntry(kind, beginning));
  return told(file);
}

function addStatement(into: string | undefined, beginning: { name: string; id: string; cite: string }): string {
  const { entries } = currentContent().reference;
  const wanted = (into ?? '').replace(/^.*\//, '').replace(/\.mdx$/, '');
  const entry = entries.get(wanted);
  if (!entry) {
    const nearest = findNearest(wanted, entries.keys());
    throw new Error(
      `--in is "${into ?? ''}"; expected the id of an entry${nearest ? `; did you mean ${nearest}?` : ''}`,
    );
  }
  if (!labelPattern.test(beginning.name)) {
    throw new Error(`"${beginning.name}" is not a label; expected two to five words that begin with a capital letter`);
  }
  const path = join(contentFolder, entry.file);
  const text = readFileSync(path, 'utf8');
  if (text.includes(`id="${beginning.id}"`))
    throw new Error(`the id "${beginning.id}" is taken there; give another with --id`);
  writeFileSync(path, `${text.trimEnd()}\n${writeStatement(beginning)}`);
  return told(entry.file);
}

/** Adds an item to a list, which may be missing or empty. */
function addTo(file: string, item: string): string {
  const path = join(contentFolder, file);
  const text = existsSync(path) ? readFileSync(path, 'utf8').trimEnd() : '';
  const before = text.replace(/(^|\n)\[\s*\]$/, '$1').trimEnd();
  writeFileSync(path, `${before}${before ? '\n\n' : ''}${item}`);
  return told(file);
}

function told(file: string): string {
  return `content/${file}: written; npm run check names what is still to be filled in, marked TODO`;
}
