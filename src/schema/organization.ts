import { z } from 'zod';
import { sourcedReference, sourcedValue } from './common.ts';
import { entryFields } from './entry.ts';

/** What kind of organization it is, in words for readers: one, and several. */
export const organizationTypes = {
  company: { one: 'Company', many: 'Companies' },
  unit: { one: 'Company division', many: 'Company divisions' },
  office: { one: 'Company office', many: 'Company offices' },
  facility: { one: 'Company facility', many: 'Company facilities' },
  network: { one: 'Network', many: 'Networks' },
  association: { one: 'Business association', many: 'Business associations' },
  'government-body': { one: 'Government body', many: 'Government bodies' },
  'international-body': { one: 'International body', many: 'International bodies' },
  'policy-institution': { one: 'Policy or research institution', many: 'Policy and research institutions' },
  nonprofit: { one: 'Foundation or council', many: 'Foundations and councils' },
} as const;

type OrganizationType = keyof typeof organizationTypes;

export const organizationSchema = z.strictObject({
  ...entryFields,
  /** Groups the index of organizations. */
  type: z.enum(Object.keys(organizationTypes) as [OrganizationType, ...OrganizationType[]]),
  /** The country the source places it in; left out where it gives none. */
  country: sourcedValue.optional(),
  /** Where it sits, as far as the source says: `Tokyo`. */
  place: sourcedValue.optional(),
  /** The larger organization it belongs to. */
  partOf: sourcedReference.optional(),
});

export type OrganizationData = z.infer<typeof organizationSchema>;
