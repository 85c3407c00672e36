import type { APIRoute } from 'astro';
import { currentReference } from '../gate/current-reference.ts';
import { makeLlmsText } from '../data/llms-text.ts';
import { readPublishedAt } from '../site.ts';

export const GET: APIRoute = () => new Response(makeLlmsText(currentReference(), readPublishedAt()));
