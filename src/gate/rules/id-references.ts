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
}

/** Reports ids that do not exist, or that stand for something other than expected. */
export function checkIdReferences(references: readonly IdReference[], known: KnownIds, report: Report): void {
  for (const { id, offset, expects } of references) {
    if (expects === 'topic') {
      if (!known.topics.has(id)) report(offset, 'unknown-id', id, 'topic', [...known.topics]);
      continue;
    }
    if (expects === 'speaker' && id === 'unattributed') continue;
    const kind = known.kinds.get(id);
    const fits = [...known.kinds]
      .filter(([, candidate]) => accepts(expects, candidate))
      .map(([candidate]) => candidate);
    if (kind === undefined) report(offset, 'unknown-id', id, expectations[expects], fits);
    else if (!accepts(expects, kind)) report(offset, 'wrong-kind', id, article(kind), article(expectations[expects]));
  }
}

function accepts(expects: Expectation, kind: Entry['kind'] | 'person'): boolean {
  if (expects === 'anything') return true;
  return kind === 'organization' || (kind === 'person' && expects !== 'organization');
}

function article(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}
