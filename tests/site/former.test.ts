import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSiteAddresses } from '../../src/build/address-ledger.ts';
import { loadReference } from '../../src/gate/load-reference.ts';
import { splitAddress } from '../../src/reference/addresses.ts';
import { listPlaces } from '../../src/reference/derived/addressable-places.ts';
import { readContent } from '../../src/gate/read-content.ts';
import { builds, movedProject } from '../support/builds/builds.ts';
import { readBuilt } from '../support/builds/built-site.ts';
import { readTags, hasClass, parseHtml, textOf } from '../support/html/html-tree.ts';
import { openSiteWithoutScripts } from '../support/builds/resolve-address.ts';

const base = '/some/base/';
const build = builds.moved;
const before = loadReference(readContent('content')).reference;
const content = loadReference(readContent(join(movedProject, 'content')));
const published = [...content.ledger.keys()];
const resolve = openSiteWithoutScripts(build);
const event = '/events/us-japan-economic-relations-2021/';

/** Why an address is gone, as the page there has to say; undefined for those that still lead somewhere. */
function expectedReason(address: string): string | undefined {
  if (address.startsWith('/initiatives/energy-efficiency-tax-incentives/')) return 'It was one sentence of the event';
  if (address.startsWith('/timeline/#date-energy-efficiency-tax-incentives-'))
    return 'The entry that it dates is retired';
  return undefined;
}

/** Where the test itself, not the ledger, says that an address leads. */
function expectedPlace(address: string): string {
  const moves: Record<string, string> = {
    '/who/': '/names/',
    '/organizations/jama/#question': '/organizations/keidanren/#question',
    '/organizations/keidanren/#talks': '/organizations/keidanren/#talks',
    [`${event}#buy-american-impact`]: `${event}#buy-american-impact`,
  };
  return moves[address] ?? address.replace('/initiatives/buy-american/', '/initiatives/airport-modernization/');
}

/** The words of a text in alphabetical order; the sign that the rewriting adds to titles is none. */
const words = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');

describe('After every heading is renamed, every list turned round, a section moved, two entries merged and one deleted', () => {
  it('there are addresses of every sort to keep', () => {
    expect(published.length).toBeGreaterThan(700);
    for (const sort of [/^\/sources\/[a-z]+\/#p\d+$/, /^\/events\/.*#/, /^\/names\/#/, /^\/initiatives\/[^#]+$/]) {
      expect(published.filter((address) => sort.test(address)).length).toBeGreaterThan(10);
    }
  });

  it.each(published)('%s leads a reader without scripts to the right place', (address) => {
    const arrival = resolve(address);
    const reason = expectedReason(address);
    if (reason !== undefined) {
      expect(arrival).toMatchObject({ gone: expect.stringContaining(reason) as string });
      expect('nearest' in arrival && 'at' in resolve(arrival.nearest)).toBe(true);
    } else expect(arrival).toMatchObject({ at: expectedPlace(address) });
  });

  it('the same words stand there as before', () => {
    const ids: Record<string, string> = {
      '/organizations/keidanren/#talks': '/organizations/keidanren/#eu-talks',
      [`${event}#buy-american-impact`]: `${event}#impact`,
    };
    const after = new Map(listPlaces(content.reference).map((place) => [place.address, words(place.text)]));
    // What entries are called stands in the relations of others.
    const own = listPlaces(before).filter(
      ({ address }) => content.ledger.has(address) && !/#(?:relations|figures)$/.test(address),
    );
    const wrong = own.filter(({ address, text }) => {
      const arrival = resolve(address);
      if (!('at' in arrival)) return false;
      return after.get(ids[arrival.at] ?? arrival.at) !== words(text);
    });
    expect(own.length).toBeGreaterThan(300);
    // The page that another was merged into has its own text and then the other's.
    const [kept, merged] = ['airport-modernization', 'buy-american'].map((id) => `/initiatives/${id}/`) as [
      string,
      string,
    ];
    expect(wrong.map(({ address }) => address).filter((address) => address !== kept)).toEqual([merged]);
    const both = listPlaces(content.reference).filter(({ address }) => splitAddress(address).page === kept);
    const text = both.map((place) => place.text).join(' ');
    for (const id of ['airport-modernization', 'buy-american']) {
      const sentences = before.entries.get(id)?.sections.flatMap((section) => section.sentences) ?? [];
      expect(sentences.length).toBeGreaterThan(0);
      for (const sentence of sentences) expect(text).toContain(sentence.text.trim());
    }
  });

  it('former ids stand at the places that have the text now', () => {
    const heading = resolve('/organizations/keidanren/#talks');
    expect('at' in heading && heading.element.attributes.get('id')).toBe('eu-talks');
    const statement = resolve(`${event}#buy-american-impact`);
    expect('at' in statement && hasClass(statement.element, 'statement')).toBe(true);
    expect('at' in statement && statement.element.attributes.get('id')).toBe('impact');
  });

  it('without one of the moves, the address would be lost: the check names it, where it likely is, and the command', () => {
    const { ledger } = content;
    for (const [address, likely] of [
      ['/organizations/jama/#question', '/organizations/keidanren/#question'],
      ['/organizations/keidanren/#talks', '/organizations/keidanren/#eu-talks'],
      [`${event}#buy-american-impact`, `${event}#impact`],
    ] as const) {
      const row = ledger.get(address);
      if (!row) throw new Error(`${address} is not published`);
      const forgotten = new Map([...ledger, [address, { ...row, leadsTo: null }]]);
      // As it was before the second edition.
      const editions = content.editions.filter(({ date }) => date === '2024-01-31');
      const { problems } = readSiteAddresses(build.folder, base, { ...content, ledger: forgotten, editions });
      expect(problems.map(({ code }) => code)).toEqual(['address-lost']);
      expect(problems[0]?.message).toContain(`${address}, published on 2024-01-31, is gone.`);
      expect(problems[0]?.message).toContain(
        `It is probably now ${likely}: npm run permalinks -- move ${address} ${likely};`,
      );
    }
  });
});

describe('The page of an entry that was merged into another', () => {
  const tags = readTags(readBuilt(build, 'initiatives/buy-american/index.html'));

  it('names the new page as the canonical one, and lists where its parts went', () => {
    const to = `${base}initiatives/airport-modernization/`;
    const valuesOf = (attribute: string) => tags.map(({ attributes }) => attributes.get(attribute));
    const canonical = tags.find(({ attributes }) => attributes.get('rel') === 'canonical');
    expect(canonical?.attributes.get('href')).toBe(`http://localhost:4321${to}`);
    expect(valuesOf('href')).toContain(`${to}#criticism`);
    // A refresh would lose the fragment.
    expect(valuesOf('http-equiv')).not.toContain('refresh');
  });

  it('has a redirect for hosts, because every part has kept its id', () => {
    const line = `${base}initiatives/buy-american/ ${base}initiatives/airport-modernization/`;
    expect(readBuilt(build, '_redirects').split('\n')).toContain(`${line} 301`);
  });
});

describe('The files of citations that each page once had', () => {
  it('have a redirect for hosts to the one that holds them all', () => {
    const to = `${base}data/citations.json`;
    expect(readBuilt(build, '_redirects')).toContain(`\n${base}cite/:collection/:page.json ${to} 301\n`);
  });
});

describe('A page without parts that has moved', () => {
  it('goes on at once, without scripts', () => {
    const tags = readTags(readBuilt(build, 'who/index.html'));
    const refresh = tags.find(({ attributes }) => attributes.get('http-equiv') === 'refresh');
    expect(refresh?.attributes.get('content')).toBe(`0; url=${base}names/`);
  });
});

describe('The page of an entry that was deleted', () => {
  it('says what stood there, why it is gone and what is nearest, and is no redirect', () => {
    const html = readBuilt(build, 'initiatives/energy-efficiency-tax-incentives/index.html');
    const text = textOf(parseHtml(html));
    expect(text).toContain('“Tax incentives for energy efficiency” has been removed: ');
    expect(text).toContain('It was one sentence of the event.');
    const links = readTags(html).filter(({ name }) => name === 'a');
    const nearest = links.find((link) => text.includes(`Closest page: ${textOf(link)}.`));
    expect(nearest?.attributes.get('href')).toMatch(/^\/some\/base\/./);
    expect(readBuilt(build, '_redirects')).not.toContain('energy-efficiency');
  });
});

describe('The addresses of the first edition', () => {
  const { ledger } = loadReference(readContent('content'));
  const first = [...ledger.values()]
    .filter(({ published }) => published === '2026-11-21')
    .map(({ address }) => address);
  const resolveNow = openSiteWithoutScripts(builds.root);

  it('are all in the ledger, as they were published; if not, see what a change has taken out of it', () => {
    expect(first).toHaveLength(1119);
    const digest = createHash('sha256').update(first.sort().join('\n')).digest('hex');
    expect(digest).toBe('56372f345d19f674a4d03d3468c2327fa42599640e0f4fd89a6cbf00437f6de4');
  });

  it.each(first)('%s still leads somewhere', (address) => {
    expect(resolveNow(address)).not.toHaveProperty('lost');
  });
});
