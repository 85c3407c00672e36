import type { APIRoute } from 'astro';
import { currentReference } from '../model/current-reference.ts';
import { makeLlmsText } from '../output/llms-text.ts';
import { readPublishedAt } from '../site.ts';

export const GET: APIRoute = () => new Response(makeLlmsText(currentReference(), readPublishedAt()));
