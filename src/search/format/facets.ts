/** By what the answers can be narrowed down besides their kind. */
export const facetNames = ['organization', 'topic', 'year'] as const;
export type FacetName = (typeof facetNames)[number];

/** What is chosen: null or nothing where all will do. */
export type Choice = Partial<Record<FacetName | 'kind', string | null | undefined>>;

/** A value of a facet and the number of pages that it leaves. */
export interface FacetValue {
  id: string;
  title: string;
  pages: number;
}

/** For look-ups by Pagefind's id of a record. */
export interface Facets {
  valuesOf(record: string, name: FacetName): readonly string[];
  titleOf(name: FacetName, id: string): string | null;
  /** What sorts the record by date, and the date in words; null without one. */
  dateOf(record: string): { key: string; label: string } | null;
}

/** The file of facets: by what the records of the index can be narrowed down and sorted. */
export interface FacetFile {
  /** Id and title of each value, in the order of titles. */
  values: Record<FacetName, [id: string, title: string][]>;
  /** For each record, in the order of the index, the places of its values in the lists above. */
  records: Record<FacetName, number[][]>;
  /** Dates that records have: what sorts them, and in words. */
  dates: [key: string, label: string][];
  /** For each record the place of its date in the list above, or -1. */
  dateOf: number[];
}

/** Reads the facets of the records with these ids. */
export function readFacets(text: string, ids: readonly string[]): Facets {
  const file = JSON.parse(text) as FacetFile;
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const titles = Object.fromEntries(facetNames.map((name) => [name, new Map(file.values[name])]));
  return {
    valuesOf: (record, name) =>
      (file.records[name][placeOf.get(record) ?? -1] ?? []).map((value) => file.values[name][value]?.[0] ?? ''),
    titleOf: (name, id) => titles[name]?.get(id) ?? null,
    dateOf(record) {
      const [key, label] = file.dates[file.dateOf[placeOf.get(record) ?? -1] ?? -1] ?? [];
      return key !== undefined && label !== undefined ? { key, label } : null;
    },
  };
}

/** True when something besides the kind is chosen. */
export function isNarrowed(choice: Choice): boolean {
  return facetNames.some((name) => choice[name]);
}
