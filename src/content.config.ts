import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { eventSchema } from './schema/event.ts';
import { initiativeSchema } from './schema/initiative.ts';
import { organizationSchema } from './schema/organization.ts';

// The content gate (build/content-gate.ts) has checked everything before Astro reads these.
export const collections = {
  organizations: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './content/organizations' }),
    schema: organizationSchema,
  }),
  initiatives: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './content/initiatives' }),
    schema: initiativeSchema,
  }),
  events: defineCollection({ loader: glob({ pattern: '*.mdx', base: './content/events' }), schema: eventSchema }),
};
