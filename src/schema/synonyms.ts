import { z } from 'zod';

/** `content/synonyms.yaml`: what readers may type for what the pages say. It widens searches and states no facts. */
export const synonymsSchema = z.array(
  z
    /** Words and phrases that mean the same in a search, in lower case; each finds the others. */
    .array(
      z
        .string()
        .trim()
        .min(2)
        .max(60)
        .refine((text) => text === text.toLowerCase(), 'expected lower case'),
    )
    .min(2, 'expected at least two words or phrases')
    .refine((group) => new Set(group).size === group.length, 'names a word twice'),
);

export type SynonymGroup = z.infer<typeof synonymsSchema>[number];
