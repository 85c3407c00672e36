import { z } from 'zod';
import { label } from './common.ts';

/** What kinds of thing a name without a page may be. */
const nameTypes = ['organization', 'place', 'law', 'plan', 'series', 'work', 'term'] as const;

export type NameType = (typeof nameTypes)[number];

/** `content/names.yaml`: names without a page of their own; the index of names lists the sections that mention them. */
export const namesSchema = z.array(
  z.strictObject({
    /** The name as the pages write it. */
    name: label,
    /** What it stands for. */
    type: z.enum(nameTypes),
    /** Other spellings, in any script. */
    aliases: z.array(label).default([]),
  }),
);

export type PassingName = z.infer<typeof namesSchema>[number];
