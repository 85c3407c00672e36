import { z } from 'zod';
import { datedField, label, sourcedReference } from './common.ts';
import { entryFields } from './entry.ts';
import type { EndWords } from './relations.ts';

/** What kind of initiative it is, in words for readers: one, and several. */
export const initiativeKinds = {
  strategy: { one: 'Strategy or plan', many: 'Strategies and plans' },
  programme: { one: 'Program or activity', many: 'Programs and activities' },
  project: { one: 'Project or transaction', many: 'Projects and transactions' },
  'government-policy': { one: 'Government policy', many: 'Government policies' },
  law: { one: 'Law or agreement', many: 'Laws and agreements' },
  proposal: { one: 'Proposal made at an event', many: 'Proposals made at an event' },
} as const;

export type InitiativeKind = keyof typeof initiativeKinds;

/** What `lead` means for each kind of initiative. */
export const leadWords: Record<InitiativeKind, EndWords> = {
  strategy: { forward: 'Plan of', inverse: 'Plans' },
  programme: { forward: 'Run by', inverse: 'Ran' },
  project: { forward: 'Project of', inverse: 'Projects' },
  'government-policy': { forward: 'Policy of', inverse: 'Policies' },
  law: { forward: 'Law of', inverse: 'Laws' },
  proposal: { forward: 'Proposed by', inverse: 'Proposed' },
};

/** A participant's part in an initiative, shown after its name here and after the title on its own page. */
const part = label.describe(
  'what it had to do with the initiative, in words that are true by themselves: "joined several of the projects"',
);

export const initiativeSchema = z.strictObject({
  ...entryFields,
  /** Groups the index of initiatives. */
  kind: z.enum(Object.keys(initiativeKinds) as [InitiativeKind, ...InitiativeKind[]]),
  /** When it ran or was made, as far as the source says. */
  period: datedField.optional(),
  /** Whose it was or who put it forward, in the words of `leadWords`; a role, if given, replaces them. */
  lead: z.array(sourcedReference).default([]),
  /** Who was involved, and how: no one word would be true of all of them. */
  participants: z.array(sourcedReference.extend({ role: part })).default([]),
});

export type InitiativeData = z.infer<typeof initiativeSchema>;
