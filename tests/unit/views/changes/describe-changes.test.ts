import { describe, expect, it } from 'vitest';
import type { ChangeKind, EditionRow } from '../../../../src/ledger/editions.ts';
import { writeFeed } from '../../../../src/views/changes/changes-feed.ts';
import { describeEditions } from '../../../../src/views/changes/describe-changes.ts';
import { loadSmallContent } from '../../../support/content/small-content.ts';
import { makeLedger } from '../../../support/content/tables.ts';

const acme = '/organizations/acme/';
const row = (date: string, change: ChangeKind, address: string, title: string): EditionRow => {
  return { date, change, address, digest: '', likeness: '', title };
};
const editions = [
  row('2026-11-21', 'added', acme, 'Acme'),
  row('2026-11-21', 'added', `${acme}#chair`, 'Figures by its chair'),
  row('2026-11-22', 'added', '/initiatives/plan/', 'The plan'),
  row('2026-11-22', 'changed', '/initiatives/plan/#relations', 'Relations'),
  row('2026-11-22', 'added', `${acme}#fair-rules`, 'recommendation of Jane Doe'),
  row('2026-11-22', 'changed', `${acme}#relations`, 'Relations'),
  row('2026-11-22', 'moved', `${acme}#founding`, 'Founding'),
  row('2026-11-22', 'moved', '/organizations/old/', 'The old office'),
  row('2026-11-22', 'retired', '/events/party/', 'The party'),
  row('2026-11-22', 'changed', '/events/meeting/', 'The meeting'),
];
const { reference } = loadSmallContent();
const moves = [`${acme}#founding > /organizations/bureau/`, '/organizations/old/ > /organizations/bureau/'];
const ledger = makeLedger(acme, '/events/party/ !', ...moves);
const [second, first] = describeEditions({ reference, ledger, editions });

describe('The list of changes', () => {
  it('counts pages, and does not list the first ones', () => {
    expect(first).toMatchObject({ summary: '1\u00a0new page.', added: [], revised: [], reworded: [], moved: [] });
    expect(second?.summary).toBe('1\u00a0new page, 2\u00a0revised, 2\u00a0moved or removed.');
  });

  it('tells of a new page once, not of its parts too', () => {
    expect(second?.added).toEqual([{ title: 'The plan', address: '/initiatives/plan/' }]);
  });

  it('names new and moved sections by title, and statements by what they are about', () => {
    const moved = { title: 'Founding', address: '/organizations/bureau/' };
    expect(second?.revised).toEqual([
      {
        title: 'Acme',
        address: acme,
        parts: [
          { change: 'New', places: [{ title: 'Fair rules', address: `${acme}#fair-rules` }] },
          { change: 'Moved', places: [moved] },
        ],
      },
    ]);
    expect(second?.reworded).toMatchObject([{ title: 'The meeting', address: '/events/meeting/' }]);
  });

  it('leads from a page that is no more to where it is told now, or to why it is gone', () => {
    expect(second?.moved).toEqual([
      { title: 'The old office', address: '/organizations/bureau/', to: 'The Bureau' },
      { title: 'The party', address: '/events/party/', to: null },
    ]);
  });

  it('says the same in the feed', () => {
    const feed = writeFeed(second ? [second] : [], { origin: 'https://example.org', base: '/base/' });
    expect(feed).toContain('<summary>1\u00a0new page, 2\u00a0revised, 2\u00a0moved or removed.</summary>');
    for (const text of ['New page: ', '. New: ', 'Minor revisions: ', 'The party: removed: ']) {
      expect(feed).toContain(text);
    }
    expect(feed).toContain('https://example.org/base/initiatives/plan/');
  });
});
