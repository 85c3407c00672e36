import { relationTypes } from '../schema/relations.ts';
import { refKey } from './cited-parts.ts';
import { relationFields } from './reference.ts';
import type { CitedSentence, Entry, Mention, ParagraphRef, Reference, Relation } from './reference.ts';

/** What refers to an entry or person in one way. */
export interface ReferenceGroup {
  /** In words, seen from the one referred to: `Members`, `Took part in`, `Mentioned in`. */
  heading: string;
  items: ReferenceItem[];
}

export interface ReferenceItem {
  from: Entry;
  /** Section or statement of `from` where it stands; null for the top of the page. */
  at: string | null;
  /** The role, where a field gives one. */
  role: string | null;
  /** The sentences that say so; none for fields such as `partOf`, which say so by themselves. */
  sentences: readonly CitedSentence[];
  /** What it rests on. */
  refs: readonly ParagraphRef[];
}

const mentionsHeading = 'Mentioned in';

/**
 * Everything that refers to an entry or person: relations stated by others, grouped by their words, and last the
 * sections that mention it, of pages that no relation has listed already.
 */
export function listReferencesTo(reference: Reference, id: string): ReferenceGroup[] {
  const groups = new Map<string, ReferenceItem[]>();
  const others = listReferring(reference, id);
  for (const from of others) {
    for (const relation of from.relations.filter(({ to }) => to === id)) {
      const heading = inverseOf(relation, from);
      groups.set(heading, [...(groups.get(heading) ?? []), toItem(from, relation)]);
    }
  }
  const listed = new Set([...groups.values()].flat().map(({ from }) => from));
  const mentions = others.filter((from) => !listed.has(from)).flatMap((from) => groupMentions(from, id));
  const order = headingOrder();
  const sorted = [...groups].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  if (mentions.length > 0) sorted.push([mentionsHeading, mentions]);
  return sorted.map(([heading, items]) => ({ heading, items }));
}

const kept = new WeakMap<Reference, Map<string, Set<Entry>>>();

/** The other entries that state a relation to an id or mention it, in the order of the pages. */
function listReferring(reference: Reference, id: string): Entry[] {
  let referring = kept.get(reference);
  if (!referring) {
    referring = new Map();
    for (const entry of reference.entries.values()) {
      for (const { to } of [...entry.relations, ...entry.mentions]) {
        if (to !== entry.id) referring.set(to, (referring.get(to) ?? new Set()).add(entry));
      }
    }
    kept.set(reference, referring);
  }
  return [...(referring.get(id) ?? [])];
}

function inverseOf({ type }: Relation, from: Entry): string {
  // Whoever put a proposal forward did not lead it.
  if (type === 'lead' && from.kind === 'initiative' && from.data.kind === 'proposal') {
    return relationTypes['proposed-by'].inverse;
  }
  return type in relationFields
    ? relationFields[type as keyof typeof relationFields].inverse
    : relationTypes[type as keyof typeof relationTypes].inverse;
}

/** Fields first, as on the page, then relations as they are declared. */
function headingOrder(): string[] {
  return [...Object.values(relationFields), ...Object.values(relationTypes)].map(({ inverse }) => inverse);
}

function toItem(from: Entry, { role, note, refs }: Relation): ReferenceItem {
  return { from, at: null, role: role ?? null, sentences: note, refs };
}

/** One item for each section of a page that mentions the id. */
function groupMentions(from: Entry, id: string): ReferenceItem[] {
  const sections = new Map<string | null, Mention[]>();
  for (const mention of from.mentions.filter(({ to }) => to === id)) {
    const section = from.statements.find((statement) => statement.id === mention.at)?.section ?? mention.at;
    sections.set(section, [...(sections.get(section) ?? []), mention]);
  }
  return [...sections].map(([section, mentions]) => {
    const places = new Set(mentions.map(({ at }) => at));
    const sentences = unique(
      mentions.map(({ sentence }) => sentence),
      ({ text }) => text,
    );
    return {
      from,
      // A single statement is the better place to land at than its whole section.
      at: places.size === 1 ? (mentions[0]?.at ?? null) : section,
      role: null,
      sentences,
      refs: unique(
        sentences.flatMap(({ refs }) => refs),
        refKey,
      ),
    };
  });
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map([...items].reverse().map((item) => [keyOf(item), item])).values()].reverse();
}
