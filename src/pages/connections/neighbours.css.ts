import type { APIRoute } from 'astro';
import { writeNeighbourRules } from '../../output/connections/neighbour-rules.ts';

export const GET: APIRoute = () => new Response(writeNeighbourRules());
