import { z } from 'zod';
import { cite, citedText, date, id, label } from './common.ts';
import { relationTypeNames } from './relations.ts';

/** What every organization, initiative and event has. */
export const entryFields = {
  /** The name as readers know it; heads the page. */
  title: label,
  /** A shorter title for lists of search results, where the title would fill lines. */
  shortTitle: label.optional(),
  /** One sentence that defines the subject, with its citation; at most 240 characters without it. */
  summary: citedText,
  /** Other names under which people search: abbreviations, variants, names in Japanese script; each in its own item. */
  aliases: z.array(label).default([]),
  /** Ids from `content/topics.yaml`. */
  topics: z.array(id).default([]),
  /** Named ties to other entries or people. State each once, at either end; the other end shows it too. */
  relations: z
    .array(
      z.strictObject({
        /** What the tie is. */
        type: z.enum(relationTypeNames),
        /** Id of the entry or person at the other end. */
        to: id,
        /** The sentence that says so, with its citation. */
        note: citedText,
      }),
    )
    .default([]),
  /** Dated facts, as printed; they make the timeline. */
  keyDates: z
    .array(
      z.strictObject({
        /** `2021-05-20`, `2013-12`, `1910`, `FY2013`, a range `FY2012/FY2013`, or with `by`, `end of`, `as of`, `since` before it. */
        date,
        /** What happened, in one sentence with its citation. */
        what: citedText,
        /** True for what was in the future when the source was written, where the dates alone do not tell. */
        ahead: z.boolean().optional(),
        /** True for a goal, which lies ahead by definition. */
        target: z.boolean().optional(),
      }),
    )
    .default([]),
  /** Amounts, counts and shares; they make the tables of figures. */
  keyFigures: z
    .array(
      z.strictObject({
        /** What is measured: `Employees worldwide`. */
        measure: label,
        /** The value with its hedge, as printed: `more than 350,000`. */
        value: label,
        /** The time it holds for, where the source gives one. */
        asOf: date.optional(),
        /** Whose account it is: a person's or an organization's id, or `unattributed`. */
        account: id,
        /** The paragraphs that say so. */
        cite,
      }),
    )
    .default([]),
};
