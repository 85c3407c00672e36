import type { Report } from '../../text/problems.ts';
import type { Entry } from '../../reference/reference.ts';

/** An id that a file refers to: checked once all files are read. */
export interface IdReference {
  id: string;
  offset: number;
  expects: Expectation;
}

/** What an id must stand for, in words for authors. */
const expectations = {
  anything: 'organization, initiative, event or person',
  party: 'organization or person',
  speaker: 'organization or person (or "unattributed")',
  organization: 'organization',
  topic: 'topic',
} as const;
export type Expectation = keyof typeof expectations;

export interface KnownIds {
  /** What each id of an entry or person stands for; entries that could not be read are among them. */
  kinds: ReadonlyMap<string, Entry['kind'] | 'person'>;
  topics: ReadonlySet<string>;
  /** Lists that could not be read, or list nothing: what refers to them is not wrong by itself. */
  people: ListState;
  listOfTopics: ListState;
}

/** A list as the cause of unknown ids. */
export interface ListState {
  isRead: boolean;
  isEmpty: boolean;
  report: Report;
}

/** So many ids of one list are unknown because it is empty, not because each is wrong. */
const fewestOfEmptyList = 3;

/**
 * Reports ids that do not exist, or that stand for something other than expected. Where a list can't be read, or is
 * empty, that is the problem, and not each id that refers to it.
 */
export function checkIdReferences(
  references: readonly { reference: IdReference; report: Report }[],
  known: KnownIds,
): void {
  const unknown: { reference: IdReference; report: Report; list: ListState | null }[] = [];
  for (const { reference, report } of references) {
    const { id, offset, expects } = reference;
    if (expects === 'speaker' && id === 'unattributed') continue;
    const kind = expects === 'topic' ? undefined : known.kinds.get(id);
    if (expects === 'topic' && known.topics.has(id)) continue;
    if (kind === undefined) unknown.push({ reference, report, list: listOf(expects, known) });
    else if (!accepts(expects, kind)) report(offset, 'wrong-kind', id, article(kind), article(expectations[expects]));
  }
  for (const [list, found] of Map.groupBy(unknown, (one) => one.list)) {
    const first = found[0]?.reference.id ?? '';
    if (list?.isRead === false) continue;
    if (list?.isEmpty && found.length >= fewestOfEmptyList) list.report(0, 'empty-list', found.length, first);
    else for (const one of found) reportUnknown(one.reference, known, one.report);
  }
}

function reportUnknown({ id, offset, expects }: IdReference, known: KnownIds, report: Report): void {
  const fits =
    expects === 'topic'
      ? [...known.topics]
      : [...known.kinds].filter(([, kind]) => accepts(expects, kind)).map(([candidate]) => candidate);
  report(offset, 'unknown-id', id, expectations[expects], fits);
}

/** The list that should have the id; null where none needs to. */
function listOf(expects: Expectation, { people, listOfTopics }: KnownIds): ListState | null {
  if (expects === 'topic') return listOfTopics;
  return expects === 'organization' ? null : people;
}

function accepts(expects: Expectation, kind: Entry['kind'] | 'person'): boolean {
  if (expects === 'anything') return true;
  return kind === 'organization' || (kind === 'person' && expects !== 'organization');
}

function article(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}
