import { figureTablePath, paths } from '../../reference/addresses.ts';
import type { FigureTable } from './figure-tables.ts';
import { words } from '../../words/words.ts';

/** The most figures on one page: at 60 to 100 compressed bytes each, it stays below 30,000 bytes. */
export const mostRows = 200;

/** One page of the figures. */
export interface FigurePage {
  path: string;
  /** Null for the page of all. */
  title: string | null;
  /** The tables that it shows, perhaps only in part. */
  tables: FigureTable[];
  /** All tables, with how many figures each has and where it begins. */
  contents: { title: string; count: number; to: string }[];
  /** The pages of the same table, where it has several. */
  parts: { path: string; number: number }[];
}

/**
 * Splits the tables into pages. If all figures fit, there is one page; otherwise the first page lists the tables, and
 * each table has its own pages with a limited number of rows.
 */
export function layOutFigures(tables: readonly FigureTable[], most = mostRows): FigurePage[] {
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const isOne = total <= most;
  const contents = tables.map(({ id, title, rows }) => ({
    title,
    count: rows.length,
    to: isOne ? `#${id}` : figureTablePath(id),
  }));
  const first = { path: paths.figures, title: null, tables: isOne ? [...tables] : [], contents, parts: [] };
  if (isOne) return [first];
  return [
    first,
    ...tables.flatMap((table) => {
      const count = Math.ceil(table.rows.length / most);
      const parts = Array.from({ length: count }, (_, at) => ({
        path: figureTablePath(table.id, at + 1),
        number: at + 1,
      }));
      return parts.map(({ path, number }) => {
        const rows = table.rows.slice((number - 1) * most, number * most);
        const title = count > 1 ? words.partOfTable(table.title, number, count) : table.title;
        return { path, title, tables: [{ ...table, rows }], contents, parts: count > 1 ? parts : [] };
      });
    }),
  ];
}
