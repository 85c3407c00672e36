import { z } from 'zod';
import { label } from './common.ts';

/** What kind of thing a name without a page is, in words for readers. */
export const nameTypes = {
  organization: 'Organization',
  place: 'Place',
  law: 'Law or standard',
  plan: 'Plan',
  series: 'List or series',
  work: 'Program or technology',
  term: 'Term',
} as const;

type NameType = keyof typeof nameTypes;

/** `content/names.yaml`: names without a page of their own; the index of names lists the sections that mention them. */
export const namesSchema = z.array(
  z.strictObject({
    /** The name as the pages write it. */
    name: label,
    /** What it stands for. */
    type: z.enum(Object.keys(nameTypes) as [NameType, ...NameType[]]),
    /** Other spellings, in any script. */
    aliases: z.array(label).default([]),
  }),
);

export type PassingName = z.infer<typeof namesSchema>[number];
