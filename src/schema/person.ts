import { z } from 'zod';
import { cite, date, id, label } from './common.ts';

/** `content/people.yaml`: everyone the sources name and say something about. */
export const peopleSchema = z.array(
  z.strictObject({
    /** Permanent; also unique among organizations, initiatives and events. */
    id,
    /** The name as the sources print it. */
    name: label,
    /** The part of the name that lists are sorted by. */
    familyName: label,
    /** Other names under which people search, in any script. */
    aliases: z.array(label).default([]),
    /** Posts at the time of the source, each as printed. */
    roles: z
      .array(
        z.strictObject({
          /** The post as printed: `General Manager`. */
          role: label,
          /** Id of the organization. */
          organization: id.optional(),
          /** When the source says the person held it. */
          asOf: date.optional(),
          /** The paragraphs that say so. */
          cite,
        }),
      )
      .min(1, 'expected at least one role with its citation'),
  }),
);

export type Person = z.infer<typeof peopleSchema>[number];
