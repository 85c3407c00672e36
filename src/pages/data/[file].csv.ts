import type { APIRoute } from 'astro';
import { currentReference } from '../../model/current-reference.ts';
import { makeDateTable } from '../../output/twins/date-table.ts';
import { makeFigureTable } from '../../output/twins/figure-table.ts';
import { readPublishedAt } from '../../site.ts';

const makers = { dates: makeDateTable, figures: makeFigureTable };

export function getStaticPaths() {
  return Object.keys(makers).map((file) => ({ params: { file } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(makers[params['file'] as keyof typeof makers](currentReference(), readPublishedAt()));
