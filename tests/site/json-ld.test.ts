import { describe, expect, it } from 'vitest';
import { twinPath } from '../../src/reference/addresses.ts';
import { currentReference } from '../../src/gate/current-reference.ts';
import type { Entry } from '../../src/reference/reference.ts';
import { builds } from '../support/builds.ts';
import { readBuilt } from '../support/built-site.ts';
import { expandJsonLd } from '../support/expand-json-ld.ts';
import { findMisuse, readVocabulary } from '../support/schema-org.ts';

const titled = [...currentReference().entries.values()].map((entry) => [entry.title, entry] as const);

describe('The JSON-LD', () => {
  const vocabulary = readVocabulary();
  const readLd = (entry: Entry) =>
    JSON.parse(readBuilt(builds.root, twinPath(entry, 'jsonld').slice(1))) as { '@graph': Record<string, unknown>[] };

  it('knows schema.org well enough to find a misuse', () => {
    expect(
      findMisuse({ '@type': 'Claim', text: 'So.', startDate: '2021', author: { '@type': 'Event' } }, vocabulary),
    ).toEqual(['Claim has no startDate', 'author of Claim takes no Event']);
  });

  it.each(titled)('of %s uses only types and terms of schema.org, where they belong', (_title, entry) => {
    expect(readLd(entry)['@graph'].flatMap((node) => findMisuse(node, vocabulary))).toEqual([]);
  });

  it.each(titled)(
    'of %s expands without loss, with all its claims and what they are based on',
    async (_title, entry) => {
      const expanded = await expandJsonLd(readLd(entry));
      const claims = expanded.filter((node) => String(node['@type']) === 'http://schema.org/Claim');
      expect(claims.length).toBe(entry.statements.length + entry.keyDates.length + entry.keyFigures.length);
      const based = claims.filter((claim) => {
        const on = claim['http://schema.org/isBasedOn'] as { '@id': string }[] | undefined;
        return on?.every((one) => /\/sources\/[a-z0-9-]+\/#p\d+$/.test(one['@id']));
      });
      expect(based.length).toBe(claims.length);
    },
  );

  it.each(titled)('of %s describes everything it points at', (_title, entry) => {
    const nodes = readLd(entry)['@graph'];
    const described = new Set(
      [...JSON.stringify(nodes).matchAll(/"@type":"\w+","@id":"([^"]+)"/g)].map(([, id]) => id),
    );
    const pointed = [...JSON.stringify(nodes).matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id);
    expect(pointed.filter((id) => !described.has(id))).toEqual([]);
  });
});
