import type { Report } from '../text/problems.ts';

/** What could not be read, and therefore makes other things look wrong. */
export interface Causes {
  /** Ids of sources. */
  sources: Set<string>;
  /** Whether an entry, or its text, could not be read: what it cites, links to and names is unknown. */
  entries: boolean;
  /** Whether a list of names could not be read. */
  names: boolean;
}

/** Nothing is wrong yet. */
export function noCauses(): Causes {
  return { sources: new Set(), entries: false, names: false };
}

/** A report that leaves out what only follows from a file that could not be read: that is reported itself. */
export function withoutConsequences(report: Report, causes: Causes): Report {
  return (offset, code, ...values) => {
    const isUnread =
      (code === 'unknown-source' && causes.sources.has(String(values[0]))) ||
      (code === 'uncited-paragraph' && causes.entries) ||
      (code === 'name-nowhere' && causes.entries) ||
      (code === 'misspelled-name' && (causes.entries || causes.names));
    if (!isUnread) report(offset, code, ...values);
  };
}
