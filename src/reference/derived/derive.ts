import { onceFor } from '../../text/once-for.ts';
import type { Entry, Reference, Relation } from '../reference.ts';
import { indexTexts, type TextIndex } from './index-texts.ts';
import { indexResting, type Resting } from './resting-on.ts';

/** A relation, and the entry that states it. */
export interface StatedRelation {
  from: Entry;
  relation: Relation;
}

/**
 * What follows from a reference and would cost too much to work out again for every page that asks. Each is made when
 * it is first asked for; within each, everything is in page order.
 */
class Derived {
  readonly #reference: Reference;
  #texts?: TextIndex;
  #resting?: ReadonlyMap<string, readonly Resting[]>;
  #referring?: ReadonlyMap<string, ReadonlySet<Entry>>;
  #speakingIn?: ReadonlyMap<string, ReadonlySet<Entry>>;
  #relationsAt?: ReadonlyMap<string, readonly StatedRelation[]>;

  constructor(reference: Reference) {
    this.#reference = reference;
  }

  /** The texts of all pages, and where each word stands. */
  get texts(): TextIndex {
    return (this.#texts ??= indexTexts(this.#reference));
  }

  /** What rests on each paragraph that is cited at all, by `source:number`: the exact inverse of all citations. */
  get resting(): ReadonlyMap<string, readonly Resting[]> {
    return (this.#resting ??= indexResting(this.#reference));
  }

  /** By the id of an entry or person: the other entries that state a relation to it or mention it. */
  get referring(): ReadonlyMap<string, ReadonlySet<Entry>> {
    return (this.#referring ??= indexReferring(this.#reference));
  }

  /** By the id of a speaker: the entries with statements by that speaker. */
  get speakingIn(): ReadonlyMap<string, ReadonlySet<Entry>> {
    return (this.#speakingIn ??= indexSpeakers(this.#reference));
  }

  /** By the id of an entry or person: the relations that have it at either end. */
  get relationsAt(): ReadonlyMap<string, readonly StatedRelation[]> {
    return (this.#relationsAt ??= indexRelations(this.#reference));
  }
}

/** What follows from a reference, kept for as long as the reference is. */
export const derive = onceFor((reference: Reference) => new Derived(reference));

function indexReferring({ entries }: Reference): Map<string, Set<Entry>> {
  const index = new Map<string, Set<Entry>>();
  for (const entry of entries.values()) {
    for (const { to } of [...entry.relations, ...entry.mentions]) {
      if (to !== entry.id) index.set(to, (index.get(to) ?? new Set()).add(entry));
    }
  }
  return index;
}

function indexSpeakers({ entries }: Reference): Map<string, Set<Entry>> {
  const index = new Map<string, Set<Entry>>();
  for (const entry of entries.values()) {
    for (const { by } of entry.statements) index.set(by, (index.get(by) ?? new Set()).add(entry));
  }
  return index;
}

function indexRelations({ entries }: Reference): Map<string, StatedRelation[]> {
  const index = new Map<string, StatedRelation[]>();
  for (const from of entries.values()) {
    for (const relation of from.relations) {
      for (const end of new Set([from.id, relation.to])) {
        const own = index.get(end);
        if (own) own.push({ from, relation });
        else index.set(end, [{ from, relation }]);
      }
    }
  }
  return index;
}
