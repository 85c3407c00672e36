import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { eventSchema } from './schema/event.ts';
import { initiativeSchema } from './schema/initiative.ts';
import { organizationSchema } from './schema/organization.ts';

// The content gate (build/content-gate.ts) has checked everything before Astro reads these. Astro compiles the texts from
// their files, and need not keep them itself.
const texts = (folder: string) => glob({ pattern: '*.mdx', base: `./content/${folder}`, retainBody: false });

export const collections = {
  organizations: defineCollection({ loader: texts('organizations'), schema: organizationSchema }),
  initiatives: defineCollection({ loader: texts('initiatives'), schema: initiativeSchema }),
  events: defineCollection({ loader: texts('events'), schema: eventSchema }),
};
