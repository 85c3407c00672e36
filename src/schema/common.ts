import { z } from 'zod';

/** Ids of entries, people, topics and sources, also their file names: written by hand, never derived from wording. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Ids of sections and statements: as above, beginning with a letter, because they are fragments too. */
export const fragmentPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

export const id = z
  .string()
  .regex(idPattern, 'expected lower-case letters, digits and single hyphens, such as "harbor-office"');

/** A few words without a citation: a name or a label. */
export const label = z
  .string()
  .trim()
  .min(1, 'expected some text, found nothing')
  .max(140, 'longer than 140 characters');

/** A language by its BCP 47 code. */
export const language = z
  .string()
  .refine(isLanguage, 'expected a language by its BCP 47 code, such as "en", "ja" or "pt-BR"');

/** Prose that states facts: every sentence covered by a citation, as in a page body: `Hitachi joined. [@hitachi:18]`. */
export const citedText = z.string().trim().min(1, 'expected a sentence with its citation, found nothing');

/** The paragraphs a value rests on, without brackets: `sasakawa:12` or `hitachi:8; sasakawa:12`. */
export const cite = z
  .string()
  .trim()
  .regex(
    /^[a-z][a-z0-9-]*:\d+(?:\s*;\s*[a-z][a-z0-9-]*:\d+)*$/,
    'expected source and paragraph number, such as "report:12" or "report:8; report:9"',
  );

/** A date with the precision the source gives: see `text/dates.ts` for the forms. */
export const date = z.coerce.string().trim().min(1);

/** The date of an event or a period, with the paragraph that says so. */
export const datedField = z.strictObject({
  /** With the precision the source gives. */
  date,
  /** True for what was in the future when the source was written, where the dates alone do not tell. */
  ahead: z.boolean().optional(),
  /** The paragraphs that say so. */
  cite,
});

export type DatedField = z.infer<typeof datedField>;

/** A reference to a person or an entry, with the paragraph that says so and, where the source gives it, the role. */
export const sourcedReference = z.strictObject({
  /** Id of an organization, initiative, event or person. */
  id,
  /** Role in the source's sense, in a few words: `panelist`, `moderator`. */
  role: label.optional(),
  /** The paragraphs that say so. */
  cite,
});

/** A short value with the paragraph that says so. */
export const sourcedValue = z.strictObject({
  /** The value as a reader should see it. */
  value: label,
  /** The paragraphs that say so. */
  cite,
});

function isLanguage(text: string): boolean {
  try {
    return /^[a-z]{2,3}(?:-|$)/.test(text) && Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}
