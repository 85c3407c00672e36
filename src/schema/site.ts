import { z } from 'zod';
import { label, language } from './common.ts';

/** `content/site.yaml`: what the site is called, in which language it is, and what it is about. */
export const siteSchema = z.strictObject({
  /** The name that heads every page, and that citations of the site give. */
  name: label,
  /** The language of its pages by BCP 47: `en`. */
  language,
  /** One or two sentences for search engines and readers who have not come yet. */
  description: z.string().trim().min(1).max(300),
});

export type SiteData = z.infer<typeof siteSchema>;
