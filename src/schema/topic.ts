import { z } from 'zod';
import { id, label } from './common.ts';

/** `content/topics.yaml`: the subjects that the sources actually discuss. */
export const topicsSchema = z.array(
  z.strictObject({
    /** Permanent. */
    id,
    /** The subject in a few words. */
    title: label,
    /** One sentence that says what belongs here; states no fact of its own. */
    scope: z.string().trim().min(1).max(240),
    /** Other words for the subject. */
    aliases: z.array(label).default([]),
  }),
);

export type Topic = z.infer<typeof topicsSchema>[number];
