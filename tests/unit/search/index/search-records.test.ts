import { describe, expect, it } from 'vitest';
import { loadReference } from '../../../../src/gate/load-reference.ts';
import { listSearchedPages } from '../../../../src/search/index/search-manifest.ts';
import { makeSearchRecords } from '../../../../src/search/index/search-records.ts';
import { findNearWords } from '../../../../src/search/index/near-words.ts';
import { listSearchWords } from '../../../../src/search/index/search-words.ts';
import { smallContent } from '../../../support/content/small-content.ts';

const { reference } = loadReference(smallContent());
const records = makeSearchRecords(reference);
const recordAt = (url: string) => records.find((record) => record.url === url);

describe('the search records of a page', () => {
  it('are its lead, each section, each statement, and its tables', () => {
    expect(
      records.filter(({ page }) => page.path === '/organizations/acme/').map(({ url }) => url.split('#')[1] ?? 'lead'),
    ).toEqual(['lead', 'chair', 'view', 'fair-rules', 'dates', 'figures', 'relations']);
  });

  it('have the text a reader sees there, without citations', () => {
    expect(recordAt('/organizations/acme/#chair')?.content).toContain('Revenue was $78.6 billion, Doe said. It backed');
    expect(recordAt('/organizations/acme/#dates')?.content).toBe('1910: Acme was founded.');
    expect(recordAt('/organizations/acme/#figures')?.content).toBe('Employees: more than 350,000 (fiscal 2020).');
    expect(records.some(({ content }) => content.includes('[@'))).toBe(false);
  });

  it('tell the lead with its facts and other names', () => {
    const lead = recordAt('/organizations/acme/');
    expect(lead?.content).toMatch(/^Acme was a company.*Company\. Part of: The Bureau\.$/);
    expect(lead?.aliases).toEqual(['Acme Corporation', 'エーシーエムイー']);
  });

  it('know who speaks, for whom, and on what', () => {
    const statement = recordAt('/organizations/acme/#fair-rules');
    expect(statement?.statementLabel).toBe('Recommendation of Jane Doe');
    expect(statement?.context).toEqual(expect.arrayContaining(['Jane Doe', 'Acme', 'Chair', 'Trade', 'Energy']));
    expect(statement?.organizations).toEqual(['acme']);
    expect(statement?.topics).toEqual(['trade', 'energy']);
  });

  it('keep the words of other pages out of the text, but in the context', () => {
    const section = recordAt('/organizations/acme/#chair');
    expect(section?.content).not.toContain('The Bureau');
    expect(section?.context).toContain('The plan');
  });

  it('carry the years that stand in them', () => {
    expect(recordAt('/organizations/acme/#dates')?.years).toEqual(['1910']);
    expect(recordAt('/organizations/acme/#view')?.years).toEqual([]);
  });
});

describe('the other pages', () => {
  it('tell people with their posts, topics with their scope, and overviews with what they hold', () => {
    const person = recordAt('/people/jane-doe/');
    expect(person?.content).toMatch(/^Jane Doe: Chair, Acme/);
    expect(person?.page.listed).toBe('Jane Doe, Acme');
    expect(recordAt('/topics/trade/')?.page).toMatchObject({ kind: 'topic', title: 'Trade' });
    expect(recordAt('/timeline/')?.page.kind).toBe('overview');
  });
});

describe('the list of pages for the search', () => {
  it('refuses records that are not in the order in which they are counted', () => {
    expect(() => listSearchedPages([...records].reverse())).toThrow('out of order');
  });

  it('counts the records of each page in order, with its names', () => {
    const pages = listSearchedPages(records);
    expect(pages.organization?.map(([path]) => path)).toContain('/organizations/acme/');
    expect(pages.organization?.find(([, title]) => title === 'Acme')?.slice(3)).toEqual([
      ...['', 'Acme Corporation', 'エーシーエムイー'],
    ]);
    const counted = Object.values(pages).flatMap((list) => list.map(([, , count]) => count));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(records.length);
  });
});

describe('the words for corrections', () => {
  const words = new Map(
    listSearchWords(records)
      .split('\n')
      .map((line) => line.split(' ') as [string, string]),
  );

  it('keep names as they are spelled, and ordinary words in lower case', () => {
    expect(words.has('Acme')).toBe(true);
    expect(words.has('revenue') || words.has('Revenue')).toBe(true);
    expect(words.has('The')).toBe(false);
    expect(words.has('エーシーエムイー')).toBe(true);
  });

  it('are asked which right words could be taken for one of them', () => {
    const right = ['revenge', 'revenues', 'banana', 'planetariums', 'caseload', 'retirement'];
    expect(findNearWords(right, ['revenue', 'requirement', 'case', 'load'], [])).toEqual([
      'revenge',
      'caseload',
      'retirement',
    ]);
  });

  it('tell in how many records each stands', () => {
    expect(Number(words.get('Acme'))).toBeGreaterThan(3);
  });
});
