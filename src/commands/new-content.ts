import { stringify } from 'yaml';
import { eventSchema } from '../schema/event.ts';
import { initiativeSchema } from '../schema/initiative.ts';
import { organizationSchema } from '../schema/organization.ts';
import { statementKinds } from '../schema/statement.ts';
import type { EntryKind } from '../reference/reference.ts';
import { explainFields } from './explain-fields.ts';

const schemas = { organization: organizationSchema, initiative: initiativeSchema, event: eventSchema };

/** What an author begins with: `cite` is a paragraph of a source that there is, for the examples. */
interface Beginning {
  name: string;
  id: string;
  cite: string;
}

/** A new entry: every field explained, those that it needs as open questions, the others as examples to uncomment. */
export function writeEntry(kind: EntryKind, { name, cite }: Beginning): string {
  const { shape } = schemas[kind];
  const examples = examplesFor(cite);
  const lines = ['entry.ts', `${kind}.ts`]
    .flatMap((file) => explainFields(file))
    .flatMap(({ key, says }) => {
      const field = (shape as Record<string, Field | undefined>)[key];
      const written = key === 'title' ? [`title: ${quote(name)}`] : writeField(key, field, examples);
      return [...says.map((line) => `# ${line}`), ...written];
    });
  const text = `TODO: what the source says, in your own words; each paragraph ends in what it rests on, such as [@${cite}]`;
  return ['---', ...lines, '---', '', text, ''].join('\n');
}

interface Field {
  safeParse: (value: unknown) => { success: boolean };
  options?: readonly string[];
}

function writeField(key: string, field: Field | undefined, examples: Record<string, readonly string[]>): string[] {
  const example = examples[key] ?? [];
  if (field?.safeParse(undefined).success !== false)
    return example.map((line, at) => `# ${at === 0 ? `${key}: ` : ''}${line}`.trimEnd());
  const open = field.options ? `one of ${field.options.join(', ')}` : (example[0] ?? '');
  return [`${key}: ${quote(`TODO: ${open}`)}`];
}

/** How each field is written; the first line stands behind its key. */
function examplesFor(cite: string): Record<string, readonly string[]> {
  const party = [``, `  - { id: its-id, role: its part in a few words, cite: '${cite}' }`];
  return {
    summary: [`one sentence that defines it, and what it rests on: [@${cite}]`],
    aliases: ['[Another name]'],
    topics: ['[its-id]'],
    relations: [``, `  - { type: member-of, to: its-id, note: 'It was a member. [@${cite}]' }`],
    keyDates: [``, `  - { date: 2021-05-20, what: 'It was opened. [@${cite}]' }`],
    keyFigures: [``, `  - { measure: Employees, value: more than 40, account: unattributed, cite: '${cite}' }`],
    country: [`{ value: Japan, cite: '${cite}' }`],
    place: [`{ value: Tokyo, cite: '${cite}' }`],
    partOf: [`{ id: its-id, cite: '${cite}' }`],
    period: [`{ date: since 2021-05, cite: '${cite}' }`],
    date: [`{ date: 2021-05-20, cite: '${cite}' }`],
    time: [`{ value: 2:00 pm, cite: '${cite}' }`],
    online: [`{ value: virtual event, cite: '${cite}' }`],
    lead: party,
    host: party,
    participants: party,
  };
}

/** A new statement, to stand at the end of an entry. */
export function writeStatement({ name, id, cite }: Beginning): string {
  const kinds = statementKinds.join(', ');
  return `
<Statement
  id="${id}"
  by="TODO: the id of the person or organization that said it, or unattributed"
  kind="TODO: one of ${kinds}"
  topics="TODO: ids from topics.yaml, with spaces between; a question or answer may have none"
  label="${name.replaceAll('"', '')}"
>

TODO: at most three sentences, of which the first names the speaker; each is covered by its source, such as [@${cite}]

</Statement>
`;
}

/** A new person for the list of people. */
export function writePerson({ name, id, cite }: Beginning): string {
  return writeItem('person.ts', id, {
    name: quote(name),
    familyName: quote(name.split(' ').at(-1) ?? name),
    aliases: '[]',
    roles: `\n    - role: 'TODO: the post as printed, such as General Manager'\n      cite: 'TODO: source and paragraph, such as ${cite}'`,
  });
}

/** A new topic for the list of topics. */
export function writeTopic({ name, id }: Beginning): string {
  return writeItem('topic.ts', id, {
    title: quote(name),
    scope: `'TODO: one sentence that says what belongs here'`,
    aliases: '[]',
  });
}

function writeItem(schema: string, id: string, values: Readonly<Record<string, string>>): string {
  const fields = explainFields(schema, 4).flatMap(({ key, says }) => {
    const isFirst = key === 'id';
    const value = isFirst ? id : (values[key] ?? '');
    const comments = says.map((line) => `${isFirst ? '' : '  '}# ${line}`);
    return [...comments, `${isFirst ? '- ' : '  '}${key}:${value.startsWith('\n') ? '' : ' '}${value}`];
  });
  return `${fields.join('\n')}\n`;
}

function quote(text: string): string {
  return stringify(text, { lineWidth: 0, singleQuote: true }).trim();
}
