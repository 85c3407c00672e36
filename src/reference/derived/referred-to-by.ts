import { relationTypeNames } from '../../schema/relations.ts';
import { refKey } from './cited-parts.ts';
import { derive } from './derive.ts';
import {
  relationFields,
  type CitedSentence,
  type Entry,
  type Mention,
  type ParagraphRef,
  type Reference,
  type Relation,
} from '../reference.ts';
import { wordsOf } from '../relation-words.ts';
import { words } from '../../words/words.ts';

/** What refers to an entry or person in one way. */
export interface ReferenceGroup {
  /** In words, seen from the one referred to: `Members`, `Took part in`, `Mentioned in`. */
  heading: string;
  /** Whether it is a relation that others state; else sections that mention it. */
  isStated: boolean;
  /** Whether only the notes of the relations say what ties the two. */
  tellsLittle: boolean;
  items: ReferenceItem[];
}

export interface ReferenceItem {
  from: Entry;
  /** Section or statement of `from` where it stands; null for the top of the page. */
  at: string | null;
  /** The role, where a field gives one that the heading does not say. */
  role: string | null;
  /** The sentences that say so; none for fields such as `partOf`, which say so by themselves. */
  sentences: readonly CitedSentence[];
  /** What it rests on. */
  refs: readonly ParagraphRef[];
}

/** Fields first, as on the page, then relations as they are declared. */
const order: readonly Relation['type'][] = [...relationFields, ...relationTypeNames];

/**
 * Everything that refers to an entry or person: relations stated by others, grouped by their words, and last the
 * sections that mention it, of pages that no relation has listed already.
 */
export function listReferencesTo(reference: Reference, id: string): ReferenceGroup[] {
  const groups = new Map<string, { rank: number; tellsLittle: boolean; items: ReferenceItem[] }>();
  const others = [...(derive(reference).referring.get(id) ?? [])];
  for (const from of others) {
    for (const relation of from.relations.filter(({ to }) => to === id)) {
      const { inverse, role } = wordsOf(reference, from, relation);
      const group = groups.get(inverse) ?? {
        rank: order.indexOf(relation.type),
        tellsLittle: relation.type === 'related',
        items: [],
      };
      group.items.push({ from, at: null, role, sentences: relation.note, refs: relation.refs });
      groups.set(inverse, group);
    }
  }
  const listed = new Set([...groups.values()].flatMap(({ items }) => items.map(({ from }) => from)));
  const mentions = others.filter((from) => !listed.has(from)).flatMap((from) => groupMentions(from, id));
  const stated = [...groups]
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([heading, { tellsLittle, items }]) => ({ heading, isStated: true, tellsLittle, items }));
  return mentions.length > 0
    ? [...stated, { heading: words.mentionedIn, isStated: false, tellsLittle: false, items: mentions }]
    : stated;
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
      // A single statement is a better place to land than its whole section.
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
