import type { APIRoute } from 'astro';
import { writeNeighbourRules } from '../../views/connections/neighbor-highlight.ts';

export const GET: APIRoute = () => new Response(writeNeighbourRules());
