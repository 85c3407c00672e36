import type { Draft } from './read/draft.ts';
import type { Problem } from '../text/problems.ts';

/** What could not be read, and therefore makes other things look wrong. */
interface Causes {
  /** Ids of sources. */
  sources: ReadonlySet<string>;
  /** Whether an entry, or its text, could not be read: what it cites, links to and names is unknown. */
  entries: boolean;
  /** Whether a list of names could not be read. */
  names: boolean;
}

/** What of the files could not be read. */
export function findCauses(paths: Iterable<string>, draft: Draft): Causes {
  const sources = [...paths].flatMap((path) => /^sources\/(.+)\.yaml$/.exec(path)?.[1] ?? []);
  return {
    sources: new Set(sources.filter((id) => !draft.sources.has(id))),
    entries: draft.entries.filter(({ body }) => body !== null).length < draft.files.size,
    names: !draft.people.isRead || !draft.names.isRead,
  };
}

/** The problems without those that only follow from a file that could not be read: that is a problem of its own. */
export function withoutConsequences(problems: readonly Problem[], causes: Causes): Problem[] {
  return problems.filter(({ code, about }) => {
    if (code === 'unknown-source') return !causes.sources.has(about ?? '');
    if (code === 'uncited-paragraph' || code === 'name-nowhere' || code === 'term-nowhere') return !causes.entries;
    return code !== 'misspelled-name' || !(causes.entries || causes.names);
  });
}
