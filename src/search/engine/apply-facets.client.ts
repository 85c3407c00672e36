import { worthOf, type CandidatePage } from './collect-hits.client.ts';
import { facetNames, type Choice, type FacetName, type Facets, type FacetValue } from '../format/facets.ts';
import type { Page } from '../format/manifest.ts';

type PageDate = NonNullable<ReturnType<Facets['dateOf']>>;

/**
 * Facets narrow records, not pages: keeps the records of each page that answer by themselves and match every choice
 * except the kind, and drops pages that are left without any.
 */
export function applyFacets(pages: readonly CandidatePage[], choice: Choice, facets: Facets): CandidatePage[] {
  const chosen = facetNames.filter((name) => choice[name]);
  return pages.flatMap((page) => {
    const records = page.records.filter(({ hit }) =>
      chosen.every((name) => facets.valuesOf(hit.id, name).includes(choice[name] ?? '')),
    );
    const [best] = records;
    if (!best) return [];
    return [
      {
        ...page,
        records,
        coverage: Math.max(...records.map(({ coverage }) => coverage)),
        score: worthOf(best),
      },
    ];
  });
}

/** For each value of a facet, how many pages it would leave together with what else is chosen; the most first. */
export function countValues(
  pages: readonly CandidatePage[],
  choice: Choice,
  facets: Facets,
): Record<FacetName, FacetValue[]> {
  const count = (name: FacetName): FacetValue[] => {
    const left = applyFacets(pages, { ...choice, [name]: null }, facets);
    const counts = new Map<string, number>();
    for (const { page, records } of left) {
      if (choice.kind && page.kind !== choice.kind) continue;
      const values = new Set(records.flatMap(({ hit }) => facets.valuesOf(hit.id, name)));
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    // A choice keeps its title even when it leaves no results.
    const chosen = choice[name];
    if (chosen && !counts.has(chosen) && facets.titleOf(name, chosen) !== null) counts.set(chosen, 0);
    return [...counts]
      .map(([id, number]) => ({ id, title: facets.titleOf(name, id) ?? id, pages: number }))
      .sort((a, b) => (name === 'year' ? 0 : b.pages - a.pages) || compareTitles(name, a.title, b.title));
  };
  return { organization: count('organization'), topic: count('topic'), year: count('year') };
}

/** Years from the latest on, everything else alphabetically. */
function compareTitles(name: FacetName, a: string, b: string): number {
  return (a < b ? -1 : 1) * (name === 'year' ? -1 : 1);
}

/** The records of each page that answer by themselves, not only together with others of the page. */
export function keepTelling(pages: readonly CandidatePage[]): CandidatePage[] {
  const best = Math.max(0, ...pages.map(({ coverage }) => coverage));
  return pages
    .map((page) => ({
      ...page,
      records: page.records.filter(({ coverage }) => coverage >= Math.max(0.45, 0.55 * best)),
    }))
    .filter(({ records }) => records.length > 0);
}

/** The date of each page that has one: that of the record that answers best. */
export function datePages(pages: readonly CandidatePage[], facets: Facets): Map<Page, PageDate> {
  return new Map(
    pages.flatMap(({ page, records: [best] }) => {
      const date = best && facets.dateOf(best.hit.id);
      return date ? [[page, date]] : [];
    }),
  );
}

/** From the latest; pages without a date at the end, in the order they come in. */
export function sortByDate<T extends { page: Page }>(pages: readonly T[], dates: ReadonlyMap<Page, PageDate>): T[] {
  const keyOf = ({ page }: T): string => dates.get(page)?.key ?? '';
  return [...pages].sort((a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    return first === second ? 0 : first < second ? 1 : -1;
  });
}
