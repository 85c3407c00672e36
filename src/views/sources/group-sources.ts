import type { Source } from '../../reference/reference.ts';
import { locale } from '../../words/words.ts';

/** More documents than this are listed by publisher. */
const mostInOneList = 12;

/** The documents under the names of their publishers, A to Z; without names, and as they come, where they are few. */
export function groupSources(sources: readonly Source[]): { publisher: string | null; sources: readonly Source[] }[] {
  if (sources.length <= mostInOneList) return [{ publisher: null, sources }];
  return [...Map.groupBy(sources, ({ publisher }) => publisher)]
    .map(([publisher, own]) => ({ publisher, sources: own }))
    .sort((a, b) => a.publisher.localeCompare(b.publisher, locale));
}
