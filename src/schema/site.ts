import { z } from 'zod';
import { label, language } from './common.ts';

const contact = z
  .string()
  .regex(/^(?:mailto|https|tel):\S+$/, 'expected an address that begins with mailto:, https: or tel:')
  .nullable()
  .default(null);

/** `content/site.yaml`: what the site is called, in which language it is, and what it is about. */
export const siteSchema = z.strictObject({
  /** The name that heads every page, and that citations of the site give. */
  name: label,
  /** The language of its pages by BCP 47: `en`. */
  language,
  /** What it is about, by names and places, without a full stop. The home page goes on with the documents it retells. */
  subject: z.string().trim().min(1).max(200),
  /** One or two sentences for search engines and readers who have not come yet. */
  description: z.string().trim().min(1).max(300),
  /** Where to report a vulnerability, such as `mailto:security@example.org`, for `/.well-known/security.txt`. */
  securityContact: contact,
  /** Where readers report errors, such as `https://example.org/errors`; pages of entries link to it. */
  reportErrorsAt: contact,
});

export type SiteData = z.infer<typeof siteSchema>;
