import { foldName, plainQuotes } from '../../text/fold-name.ts';
import type { Draft } from '../read/draft.ts';
import type { EntryKind } from '../../reference/reference.ts';

/** Something that has names: an entry, a person, or a name without a page. */
export interface NameOwner {
  /** Id of an entry or person; null for a name in passing. */
  id: string | null;
  kind: EntryKind | 'person' | 'passing';
  /** In words for authors: `organizations/meti.mdx`. */
  where: string;
  names: readonly string[];
}

/** Every name that the content gives, ready to be looked up. */
export interface KnownNames {
  owners: readonly NameOwner[];
  byId: ReadonlyMap<string, NameOwner>;
  /** Entries by their file. */
  byFile: ReadonlyMap<string, NameOwner>;
  /** By the name without case and without "the": see `keyOfName`. */
  byName: ReadonlyMap<string, NameOwner>;
  /** By the first word of a name, the longest name first. */
  byFirstWord: ReadonlyMap<string, readonly { name: string; owner: NameOwner }[]>;
}

/** The names of all entries and people, and those in passing. */
export function listKnownNames(draft: Draft): KnownNames {
  const owners: NameOwner[] = [
    ...draft.entries.map(({ entry }) => ({
      id: entry.id,
      kind: entry.kind,
      where: entry.file,
      names: [...formsOf(entry.title), ...entry.aliases],
    })),
    ...draft.people.items.map(({ id, name, familyName, aliases }) => ({
      id,
      kind: 'person' as const,
      where: `the person "${id}"`,
      names: [name, familyName, ...aliases],
    })),
    ...draft.names.items.map(({ name, aliases }) => ({
      id: null,
      kind: 'passing' as const,
      where: `the passing name "${name}"`,
      names: [name, ...aliases],
    })),
  ];
  const byFirstWord = new Map<string, { name: string; owner: NameOwner }[]>();
  for (const owner of owners) {
    for (const name of owner.names) {
      const first = /^[\p{L}\p{N}]+/u.exec(name)?.[0];
      if (first === undefined) continue;
      const known = byFirstWord.get(first);
      if (known) known.push({ name: plainQuotes(name), owner });
      else byFirstWord.set(first, [{ name: plainQuotes(name), owner }]);
    }
  }
  for (const names of byFirstWord.values()) names.sort((a, b) => b.name.length - a.name.length);
  // Of two owners the first is kept: an id or name that both claim is a problem of its own.
  const later = [...owners].reverse();
  return {
    owners,
    byId: new Map(later.flatMap((owner) => (owner.id === null ? [] : [[owner.id, owner]]))),
    byFile: new Map(owners.map((owner) => [owner.where, owner])),
    byName: new Map(later.flatMap((owner) => owner.names.map((name): [string, NameOwner] => [keyOfName(name), owner]))),
    byFirstWord,
  };
}

/** The key under which a name is found. */
export function keyOfName(name: string): string {
  return foldName(name).replace(/^the /, '');
}

/** The names in a text, each with its place; of overlapping names, the longest. */
export function findNames(text: string, known: KnownNames): { name: string; owner: NameOwner; index: number }[] {
  const plain = plainQuotes(text);
  const found: { name: string; owner: NameOwner; index: number }[] = [];
  let end = 0;
  for (const { 0: word, index } of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (index < end) continue;
    const match = known.byFirstWord
      .get(word)
      ?.find(({ name }) => plain.startsWith(name, index) && !isWithinWord(plain, index + name.length, name));
    if (!match) continue;
    found.push({ ...match, index });
    end = index + match.name.length;
  }
  return found;
}

/** Whether a text has one of the names as whole words. */
export function hasName(text: string, names: readonly string[]): boolean {
  const plain = plainQuotes(text);
  return names.map(plainQuotes).some((name) => {
    for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1)) {
      const begins =
        !/[\p{L}\p{N}]$/u.test(plain.slice(Math.max(0, at - 2), at)) || !/^[\p{Script=Latin}\p{N}]/u.test(name);
      if (begins && !isWithinWord(plain, at + name.length, name)) return true;
    }
    return false;
  });
}

/** `Daikin Texas Technology Park (DTTP)` is named in three ways. */
function formsOf(title: string): string[] {
  const [, long, short] = /^(.+?) \((.+)\)$/.exec(title) ?? [];
  return [title, ...(long && short ? [long, short] : [])];
}

function isWithinWord(text: string, end: number, name: string): boolean {
  return /[\p{Script=Latin}\p{N}]$/u.test(name) && /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
}
