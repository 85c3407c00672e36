import { makeNamePattern } from '../../reference/derived/find-mentions.ts';
import { wordsOf } from '../../reference/derived/index-texts.ts';
import type { CitedSentence, Entry, Reference } from '../../reference/reference.ts';

/**
 * What ties an entry to the one above it: an organization to its parent, its founder and the company whose name it
 * bears, anything else to the whole it is part of.
 */
const upward: readonly string[] = ['partOf', 'part-of', 'established-by', 'same-name'];

/**
 * Tells for an entry and a dated sentence of it which organizations they concern: an organization itself, those above
 * it and its members; for anything else those that a field or relation names at either end, those of the people named
 * so, and those of the whole it is part of; for both, those the sentence names, and what these are part of in turn.
 */
export function listTies(reference: Reference): (entry: Entry, told: readonly CitedSentence[]) => string[] {
  const namedIn = makeNameFinder(reference);
  const referring = new Map<string, { from: Entry; type: string }[]>();
  for (const from of reference.entries.values()) {
    if (from.kind !== 'organization') continue;
    for (const { to, type } of from.relations) referring.set(to, [...(referring.get(to) ?? []), { from, type }]);
  }
  const organizationsOf = (id: string): string[] => {
    if (reference.entries.get(id)?.kind === 'organization') return [id];
    return (reference.people.get(id)?.roles ?? []).flatMap(({ organization }) => organization ?? []);
  };
  const above = (entry: Entry | undefined) =>
    (entry?.relations ?? []).filter(({ type }) => upward.includes(type)).map(({ to }) => to);
  const partiesOf = (entry: Entry | undefined): string[] =>
    entry?.kind === 'organization' ? [entry.id] : (entry?.relations ?? []).flatMap(({ to }) => organizationsOf(to));
  // Referring to the whole does not mean taking part in each of its parts.
  const tiesOf = (entry: Entry): string[] => {
    const named = referring.get(entry.id) ?? [];
    if (entry.kind !== 'organization') return [...partiesOf(entry), ...named.map(({ from }) => from.id)];
    return [entry.id, ...named.flatMap(({ from, type }) => (type === 'member-of' ? from.id : []))];
  };
  return (entry, told) => {
    const [, ...wholes] = climb([entry.id], (id) => above(reference.entries.get(id)));
    const direct = [...tiesOf(entry), ...wholes.flatMap((id) => partiesOf(reference.entries.get(id)))];
    const named = told.flatMap(({ text }) => namedIn(text));
    const all = climb([...direct, ...named], (id) => above(reference.entries.get(id)));
    return [...all].filter((id) => reference.entries.get(id)?.kind === 'organization').sort();
  };
}

/** Everything reachable upward, including the start; each once, so that cycles end too. */
function climb(begin: readonly string[], next: (id: string) => string[]): Set<string> {
  const reached = new Set(begin);
  // Iterating a set includes what is added on the way.
  for (const id of reached) for (const higher of next(id)) reached.add(higher);
  return reached;
}

/** Finds the organizations named in a text; each name is looked for only where its first word occurs. */
function makeNameFinder(reference: Reference): (text: string) => string[] {
  const byWord = new Map<string, { id: string; name: string }[]>();
  const patterns = new Map<string, RegExp>();
  const patternOf = (name: string): RegExp => {
    const pattern = patterns.get(name) ?? makeNamePattern(name);
    patterns.set(name, pattern);
    return pattern;
  };
  for (const { id, kind, title, aliases } of reference.entries.values()) {
    if (kind !== 'organization') continue;
    for (const name of [title, ...aliases]) {
      const [first = ''] = wordsOf(name);
      const known = byWord.get(first);
      const one = { id, name };
      if (known) known.push(one);
      else byWord.set(first, [one]);
    }
  }
  return (text) => {
    const candidates = [...new Set(wordsOf(text))].flatMap((word) => byWord.get(word) ?? []);
    return candidates.filter(({ name }) => patternOf(name).test(text)).map(({ id }) => id);
  };
}
