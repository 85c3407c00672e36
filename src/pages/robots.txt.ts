import type { APIRoute } from 'astro';
import { makeRobots } from '../data/sitemap.ts';
import { readPublishedAt } from '../site.ts';

export const GET: APIRoute = () => new Response(makeRobots(readPublishedAt()));
