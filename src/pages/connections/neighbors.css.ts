import type { APIRoute } from 'astro';
import { writeNeighborRules } from '../../views/connections/neighbor-highlight.ts';

export const GET: APIRoute = () => new Response(writeNeighborRules());
