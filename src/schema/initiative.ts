import { z } from 'zod';
import { date, cite, sourcedReference } from './common.ts';
import { entryFields } from './entry.ts';

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

export const initiativeSchema = z.strictObject({
  ...entryFields,
  /** Groups the index of initiatives. */
  kind: z.enum(Object.keys(initiativeKinds) as [InitiativeKind, ...InitiativeKind[]]),
  /** When it ran or was made, as far as the source says. */
  period: z.strictObject({ date, cite }).optional(),
  /** Who leads it or put it forward: organizations or people. */
  lead: z.array(sourcedReference).default([]),
  /** Who takes part: organizations or people. */
  participants: z.array(sourcedReference).default([]),
});

export type InitiativeData = z.infer<typeof initiativeSchema>;
