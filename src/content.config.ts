import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

/** All entries, of which Astro renders the text alone: the content gate (build/content-gate.ts) has checked their fields. */
export const collections = {
  // One collection, because Astro warns of a folder that is missing, and a site need not have entries of every kind.
  entries: defineCollection({
    loader: glob({ pattern: '{organizations,initiatives,events}/*.mdx', base: './content' }),
  }),
};
