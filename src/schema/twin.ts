/**
 * What the JSON files of the site hold (`/data/reference.json`, `hitachi.json`), with a description of
 * each field for the people who use them. The published JSON Schema is made from this.
 */
import { z } from 'zod';
import { idPattern } from './common.ts';
import { paragraphRoles } from './source.ts';
import { statementKinds } from './statement.ts';

const address = z.url().describe('Full, permanent address of the place on the site.');
const original = z.url().describe('Address of the document, on another site.');
const originalPlace = original.describe(
  'The document at the paragraph, by a text fragment; without a fragment if no words lead to that paragraph alone.',
);
const key = z
  .string()
  .regex(/^[a-z0-9-]+:\d+$/)
  .describe('A paragraph of a source: its id and the number of the paragraph, letter:12.');
const cites = z.array(key).describe('The paragraphs it rests on, in the order cited.');
const id = z.string().regex(idPattern);
const speaker = id.describe('Id of a person or an organization, or "unattributed".');

const sentence = z
  .strictObject({
    text: z.string().min(1),
    cites: z.array(key).describe('The paragraphs it rests on; none for a sentence that only guides the reader.'),
  })
  .meta({ id: 'sentence' });

const point = z
  .strictObject({
    precision: z.enum(['day', 'month', 'year', 'fiscal-year']),
    year: z.int(),
    month: z.int().min(1).max(12).optional(),
    day: z.int().min(1).max(31).optional(),
    begins: z.string().optional().describe('The first month of a fiscal year: 2013-04.'),
    iso: z.string().nullable().describe('ISO 8601; null for a fiscal year, which has no ISO form.'),
  })
  .meta({ id: 'datePoint' });

const date = z
  .strictObject({
    written: z.string().describe('The short form: 2021-05-20, 2013-12, FY2013, FY2012/FY2013, by 2050.'),
    text: z.string().describe('The same in words.'),
    qualifier: z.enum(['by', 'end of', 'as of', 'since', 'about']).nullable(),
    start: point,
    end: point.nullable().describe('Set for ranges.'),
  })
  .describe('A date, never more precise than the source gives it.')
  .meta({ id: 'date' });

const section = z
  .strictObject({
    id: z.string().nullable().describe('The fragment of its address; null for the text before the first heading.'),
    address,
    title: z.string().nullable(),
    depth: z.int().min(1).max(3).describe('Depth of its heading; 1 for the text before the first heading.'),
    sentences: z.array(sentence).describe('Its own sentences, outside statements.'),
    statements: z.array(id).describe('Ids of the statements directly in it.'),
    editorNotes: z.array(z.string()).describe('Notes by the editors about the source.'),
  })
  .meta({ id: 'section' });

const statement = z
  .strictObject({
    id,
    address,
    by: speaker,
    byName: z.string(),
    kind: z.enum(statementKinds),
    label: z.string().min(1).describe('What it is about, in a few words.'),
    topics: z.array(id),
    section: z.string().nullable().describe('Id of the section it is in.'),
    text: z.string().min(1).describe('All its sentences.'),
    sentences: z.array(sentence).min(1),
  })
  .describe('What someone said or did, retold.')
  .meta({ id: 'statement' });

const relation = z
  .strictObject({
    type: z.string().describe('The kind of relation: member-of, acquired, partOf, participants ...'),
    label: z.string().describe('The same in words, as seen from this entry.'),
    to: id.describe('Id of the entry or person at the other end.'),
    toName: z.string(),
    toAddress: address,
    role: z.string().nullable(),
    note: z.array(sentence).describe('The sentences that say so; none where a field of the entry says so.'),
    cites,
  })
  .meta({ id: 'relation' });

const citation = z
  .strictObject({
    key,
    source: id,
    paragraph: z.int().positive(),
    label: z.string().describe('Source, section and paragraph within the section, in words.'),
    address,
    original: originalPlace.nullable(),
  })
  .meta({ id: 'citation' });

const entry = z
  .strictObject({
    id,
    kind: z.enum(['organization', 'initiative', 'event']),
    type: z.string(),
    typeLabel: z.string().describe('The type in words.'),
    address,
    title: z.string().min(1),
    aliases: z.array(z.string()),
    topics: z.array(id),
    summary: z.array(sentence).min(1),
    facts: z.array(
      z.strictObject({
        label: z.string(),
        value: z.string(),
        to: id.nullable().describe('Id of the entry or person that the value names.'),
        role: z.string().nullable().describe('Null where there is none, or the label says it.'),
        cites,
      }),
    ),
    sections: z.array(section),
    statements: z.array(statement),
    dates: z.array(
      z.strictObject({
        date,
        target: z.boolean().describe('True for a goal that was in the future when the source was written.'),
        ahead: z.boolean().describe('True for anything in the future when the source was written, including targets.'),
        what: z.array(sentence),
      }),
    ),
    figures: z.array(
      z.strictObject({
        measure: z.string(),
        value: z.string().describe('As printed, with its hedge.'),
        asOf: date.nullable(),
        account: speaker.describe('Who gave it.'),
        accountName: z.string(),
        cites,
      }),
    ),
    relations: z.array(relation),
    mentions: z.array(
      z.strictObject({
        to: id.describe('Id of the entry that the text links to.'),
        toAddress: address,
        at: z.string().nullable().describe('Section or statement with the link.'),
        sentence,
      }),
    ),
    citations: z.array(citation).describe('Every paragraph that the entry cites, once.'),
  })
  .describe('An organization, initiative or event.')
  .meta({ id: 'entry' });

const sourceFields = {
  id,
  address,
  title: z.string(),
  shortTitle: z.string(),
  publisher: z.string(),
  kind: z.string(),
  original: original.nullable(),
  foundOn: z
    .strictObject({ date: z.string().describe('Day, ISO 8601.'), how: z.string() })
    .describe('When and how the address of the document was found; it may have moved since.')
    .nullable(),
  editions: z.array(z.strictObject({ language: z.string(), original })).describe('In other languages, by BCP 47.'),
  date: date.nullable(),
  speaksAsOf: z.string(),
  disclaimer: z.string().nullable(),
  note: z.string().nullable(),
  sha256: z.string().describe('Of the whole document, which is not on the site.'),
};

const source = z
  .strictObject({
    ...sourceFields,
    paragraphs: z.array(
      z.strictObject({
        key,
        number: z.int().positive(),
        address,
        original: originalPlace.nullable(),
        locator: z
          .string()
          .nullable()
          .describe('At most five words of the paragraph that appear nowhere else in the document.'),
        section: z.string().describe('By the heading that the document prints.'),
        role: z.enum(paragraphRoles),
        heading: z.string().describe('What it is about, in our own words.'),
        label: z.string().describe('Its section, and its number among the paragraphs of that section.'),
        words: z.int().nonnegative(),
        sha256: z.string().describe('Of the paragraph, whose text is not on the site.'),
        figures: z.array(z.string()).describe('Numbers, amounts and years in it, in one spelling.'),
        uncited: z.string().nullable().describe('Why nothing rests on it, if nothing does.'),
        citedBy: z.array(address).describe('Every place that cites it.'),
      }),
    ),
  })
  .meta({ id: 'source' });

const person = z
  .strictObject({
    id,
    address,
    name: z.string(),
    familyName: z.string(),
    aliases: z.array(z.string()),
    roles: z.array(z.strictObject({ role: z.string(), organization: id.nullable(), asOf: date.nullable(), cites })),
  })
  .meta({ id: 'person' });

/** `hitachi.json` and the others like it. */
export const entryFileSchema = z
  .strictObject({
    $schema: z.url(),
    entry,
    sources: z.array(z.strictObject(sourceFields)).describe('The documents it cites.'),
  })
  .meta({ id: 'entryFile' });

/** `/data/reference.json`: everything. */
export const referenceFileSchema = z
  .strictObject({
    $schema: z.url(),
    name: z.string(),
    description: z.string(),
    language: z.string(),
    address,
    sources: z.array(source),
    people: z.array(person),
    topics: z.array(z.strictObject({ id, title: z.string(), scope: z.string(), aliases: z.array(z.string()) })),
    names: z
      .array(z.strictObject({ name: z.string(), type: z.string(), aliases: z.array(z.string()) }))
      .describe('Names that are only mentioned and have no page of their own.'),
    entries: z.array(entry),
  })
  .meta({ id: 'referenceFile' });

export type EntryFile = z.infer<typeof entryFileSchema>;
export type ReferenceFile = z.infer<typeof referenceFileSchema>;
export type EntryRecord = z.infer<typeof entry>;
export type DateRecord = z.infer<typeof date>;
export type SentenceRecord = z.infer<typeof sentence>;
export type CitationRecord = z.infer<typeof citation>;
