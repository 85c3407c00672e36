import { refKey } from '../../reference/derived/cited-parts.ts';
import { extractFigures } from '../../text/extract-figures.ts';
import type { Entry, KeyFigure, Reference } from '../../reference/reference.ts';
import { readValue, type ReadValue } from '../../text/read-value.ts';

/** A figure of the reference, with its sort keys and its place. */
export interface ListedFigure extends ReadValue {
  /** Its fragment: made of the entry's id and of the value as printed, never of its place: `of-hitachi-78-6-billion`. */
  id: string;
  entry: Entry;
  figure: KeyFigure;
}

/**
 * Every figure of the reference, once: entries in their order (organizations, initiatives, events, each by title), in
 * each the order of its author. The same figures as `/data/figures.csv`.
 * @throws Error when an entry gives the very same figure twice.
 */
export function listFigures(reference: Reference): ListedFigure[] {
  return [...reference.entries.values()].flatMap((entry) => {
    const ids = nameFigures(entry);
    return entry.keyFigures.map((figure, at) => ({
      ...readValue(figure.measure, figure.value),
      id: ids[at] ?? '',
      entry,
      figure,
    }));
  });
}

/**
 * The value is what the source prints, so it outlasts the wording of the measure. If two figures of an entry have the
 * same value, more of each is added until they differ.
 */
function nameFigures(entry: Entry): string[] {
  const further: ((figure: KeyFigure) => string)[] = [
    ({ asOf }) => asOf?.written ?? '',
    ({ account }) => account,
    ({ measure }) => measure,
    ({ refs }) => refs.map(refKey).join('-'),
  ];
  let ids = entry.keyFigures.map(({ value }) => slug(`of ${entry.id} ${extractFigures(value).join(' ') || value}`));
  for (const more of further) {
    const taken = Map.groupBy(ids, (id) => id);
    ids = entry.keyFigures.map((figure, at) => {
      const id = ids[at] ?? '';
      return (taken.get(id)?.length ?? 0) > 1 ? slug(`${id} ${more(figure)}`) : id;
    });
  }
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Error(`${entry.file} gives a figure twice: ${twice}`);
  return ids;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
