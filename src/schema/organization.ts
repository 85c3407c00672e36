import { z } from 'zod';
import { sourcedReference, sourcedValue } from './common.ts';
import { entryFields } from './entry.ts';

/** What kinds of organization there are, in the order of their index. */
const organizationTypes = [
  'company',
  'unit',
  'office',
  'facility',
  'network',
  'association',
  'government-body',
  'international-body',
  'policy-institution',
  'nonprofit',
] as const;

export type OrganizationType = (typeof organizationTypes)[number];

export const organizationSchema = z.strictObject({
  ...entryFields,
  /** Groups the index of organizations. */
  type: z.enum(organizationTypes),
  /** The country the source places it in; left out where it gives none. */
  country: sourcedValue.optional(),
  /** Where it sits, as far as the source says: `Tokyo`. */
  place: sourcedValue.optional(),
  /** The larger organization it belongs to. */
  partOf: sourcedReference.optional(),
});

export type OrganizationData = z.infer<typeof organizationSchema>;
