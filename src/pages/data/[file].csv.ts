import type { APIRoute } from 'astro';
import { currentReference } from '../../gate/current-reference.ts';
import { makeDateTable } from '../../data/dates-csv.ts';
import { makeFigureTable } from '../../data/figures-csv.ts';
import { readPublishedAt } from '../../site.ts';

const makers = { dates: makeDateTable, figures: makeFigureTable };

export function getStaticPaths() {
  return Object.keys(makers).map((file) => ({ params: { file } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(makers[params['file'] as keyof typeof makers](currentReference(), readPublishedAt()));
