import { describe, expect, it } from 'vitest';
import { loadReference } from '../../../src/gate/load-reference.ts';
import type { FilesRead } from '../../../src/gate/read-once.ts';
import { loadSmallContent, smallContent, smallText, type Change } from '../../support/content/small-content.ts';

const paths = [...smallContent().keys()];

/** A change of each kind to each file: gone, unreadable, and a problem of its own or of another file. */
const changes = paths.flatMap((path): Record<string, Change>[] => [
  { [path]: null },
  { [path]: new Uint8Array([0xff]) },
  { [path]: new TextEncoder().encode(smallText(path).replace(/\n$/, ' \u202e\n')) },
  { [path]: new TextEncoder().encode(smallText(path).replace(/Brandt|Acme|2021|350,?000/g, 'Somebody')) },
]);

describe('Content that is read again', () => {
  it.each(changes.map((change, at) => [at, change] as const))(
    'is what it would be the first time: change %i, there and back',
    (_, change) => {
      const before: FilesRead = new Map();
      const first = loadReference(smallContent(), before);
      expect(loadReference(smallContent(change), before)).toEqual(loadSmallContent(change));
      expect(loadReference(smallContent(), before)).toEqual(first);
    },
  );

  it('keeps what it read in files that have not changed', () => {
    const before: FilesRead = new Map();
    const [acme] = [loadReference(smallContent(), before).reference.entries.get('acme')];
    const again = loadReference(smallContent({ 'organizations/bureau.mdx': null }), before).reference.entries.get(
      'acme',
    );
    expect(again?.sections).toBe(acme?.sections);
    const other = loadReference(smallContent({ 'sources/talk.yaml': ['A talk', 'One talk'] }), before).reference;
    expect(other.entries.get('acme')?.sections).not.toBe(acme?.sections);
  });
});
