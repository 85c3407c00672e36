import { z } from 'zod';
import { id, label } from './common.ts';

/** `content/questions.yaml`: questions that readers may have, each with the place that answers it. */
export const questionsSchema = z.array(
  z
    .strictObject({
      /** As a reader would ask; states no fact of its own. */
      question: label.refine((text) => text.endsWith('?'), 'expected a question mark at the end'),
      /** The page, section or statement: `events/some-event.mdx#section`. */
      to: z.string().trim().min(1).optional(),
      /** The topic whose views answer it, on the page of positions. */
      topic: id.optional(),
    })
    .refine(({ to, topic }) => (to === undefined) !== (topic === undefined), 'expected either "to" or "topic"'),
);

export type QuestionData = z.infer<typeof questionsSchema>[number];
