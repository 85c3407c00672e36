import { z } from 'zod';
import { datedField, sourcedReference, sourcedValue } from './common.ts';
import { entryFields } from './entry.ts';

/** What kinds of event there are, in the order of their index. */
const eventTypes = ['panel', 'meeting', 'summit', 'forum', 'milestone', 'community'] as const;

export type EventType = (typeof eventTypes)[number];

export const eventSchema = z.strictObject({
  ...entryFields,
  /** Groups the index of events. */
  type: z.enum(eventTypes),
  /** The day, month or year, with the precision the source gives. */
  date: datedField.optional(),
  /** The hours as printed; no time zone where the source has none. */
  time: sourcedValue.optional(),
  /** Where it took place. */
  place: sourcedValue.optional(),
  /** Set where it took place online; in the words of the source (`virtual event`). */
  online: sourcedValue.optional(),
  /** Who held it; a role, where there is one, is shown in place of "Host". */
  host: z.array(sourcedReference).default([]),
  /** Who took part. Anyone who did something else there has a role that says so: `took part in associated events`. */
  participants: z.array(sourcedReference).default([]),
});

export type EventData = z.infer<typeof eventSchema>;
