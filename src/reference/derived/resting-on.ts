import type { Person } from '../../schema/person.ts';
import { parseCite } from '../cited-text.ts';
import { listCitedParts, refKey } from './cited-parts.ts';
import type { CitedPart, PartKind } from './parts.ts';
import type { CitedSentence, Entry, Reference } from '../reference.ts';

/** A place that rests on a paragraph. */
export type Resting =
  | ({ entry: Entry; person: null } & RestingPart & Pick<CitedPart, 'statement' | 'to'>)
  | ({ entry: null; person: Person } & RestingPart & { statement: null; to: string | null });

interface RestingPart {
  kind: PartKind | 'role';
  /** Fragment of the entry's page; null for its top. */
  fragment: string | null;
  /** Heading, label or date that names the place on its page; null for the top. */
  label: string | null;
  /** Exactly the sentences (or values) that rest on the paragraph. */
  sentences: readonly CitedSentence[];
}

/** Turns all citations round: what rests on each paragraph, by `source:number`, in the order of the pages. */
export function indexResting(reference: Reference): ReadonlyMap<string, readonly Resting[]> {
  const index = new Map<string, Resting[]>();
  for (const place of listPlaces(reference)) {
    for (const key of new Set(place.sentences.flatMap((sentence) => sentence.refs.map(refKey)))) {
      const sentences = place.sentences.filter((sentence) => sentence.refs.some((ref) => refKey(ref) === key));
      const known = index.get(key);
      if (known) known.push({ ...place, sentences });
      else index.set(key, [{ ...place, sentences }]);
    }
  }
  return index;
}

function* listPlaces(reference: Reference): Generator<Resting> {
  for (const entry of reference.entries.values()) {
    for (const { kind, fragment, label, sentences, statement, to } of listCitedParts(entry)) {
      yield { entry, person: null, kind, fragment, label, sentences, statement, to };
    }
  }
  for (const person of reference.people.values()) {
    for (const { role, organization = null, cite } of person.roles) {
      const sentences = [{ text: role, refs: parseCite(cite) }];
      yield {
        entry: null,
        person,
        kind: 'role',
        fragment: null,
        label: role,
        sentences,
        statement: null,
        to: organization,
      };
    }
  }
}
