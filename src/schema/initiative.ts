import { z } from 'zod';
import { datedField, label, sourcedReference } from './common.ts';
import { entryFields } from './entry.ts';

/** What kinds of initiative there are, in the order of their index. */
export const initiativeKinds = ['strategy', 'programme', 'project', 'government-policy', 'law', 'proposal'] as const;

export type InitiativeKind = (typeof initiativeKinds)[number];

/** A participant's part in an initiative, shown after its name here and after the title on its own page. */
const part = label.describe(
  'what it had to do with the initiative, in words that are true by themselves: "joined several of the projects"',
);

export const initiativeSchema = z.strictObject({
  ...entryFields,
  /** Groups the index of initiatives. */
  kind: z.enum(initiativeKinds),
  /** When it ran or was made, as far as the source says. */
  period: datedField.optional(),
  /** Whose it was or who put it forward, in words that the kind gives; a role replaces them. */
  lead: z.array(sourcedReference).default([]),
  /** Who was involved, and how: no one word would be true of all of them. */
  participants: z.array(sourcedReference.extend({ role: part })).default([]),
});

export type InitiativeData = z.infer<typeof initiativeSchema>;
