import { z } from 'zod';
import { fragmentPattern, label } from './common.ts';

/** `content/glossary.yaml`: terms that a reader may not know, in the site's own words. */
export const glossarySchema = z.array(
  z.strictObject({
    /** Permanent; the fragment on the page of the glossary. */
    id: z
      .string()
      .regex(fragmentPattern, 'expected lower-case letters, digits and single hyphens, beginning with a letter'),
    /** The term, with its abbreviation in parentheses. */
    term: label,
    /** How pages write it, where that differs from the term; case counts. */
    forms: z.array(label).default([]),
    /** What it means, in the site's own words; not what a source says. */
    definition: z.string().trim().min(1).max(240),
  }),
);

export type GlossaryTerm = z.infer<typeof glossarySchema>[number];
