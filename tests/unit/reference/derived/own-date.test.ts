import { describe, expect, it } from 'vitest';
import { describeOwnDate, listShownFacts } from '../../../../src/reference/derived/own-date.ts';
import { describeTimeline } from '../../../../src/views/timeline/list-items.ts';
import { makeDateTable } from '../../../../src/data/dates-csv.ts';
import { makeEntryRecord } from '../../../../src/data/entry-record.ts';
import { type Change, loadSmallContent } from '../../../support/content/small-content.ts';

const at = { origin: 'https://example.org', base: '/' };

function read(changes: Record<string, Change> = {}) {
  const { reference, problems } = loadSmallContent(changes);
  expect(problems).toEqual([]);
  const [meeting, acme] = [reference.entries.get('meeting'), reference.entries.get('acme')];
  if (!meeting || !acme) throw new Error('an entry is missing');
  return { reference, meeting, acme };
}
const plannedMeeting: Record<string, Change> = {
  'events/meeting.mdx': ['date: 2021-05\n', 'date: 2021-05\n  ahead: true\n'],
};
const plannedFact: Record<string, Change> = {
  'organizations/acme.mdx': ['    what: Acme was founded.', '    ahead: true\n    what: Acme was founded.'],
};

describe('A date that its entry says lay ahead', () => {
  it('says so in the fact box, and not where it was past', () => {
    const { reference, meeting } = read(plannedMeeting);
    expect(describeOwnDate(reference, meeting)).toBe('May 2021 (then still ahead)');
    expect(listShownFacts(reference, meeting)[0]).toMatchObject({
      label: 'Date',
      values: [{ text: 'May 2021 (then still ahead)', iso: '2021-05' }],
    });
    const past = read();
    expect(describeOwnDate(past.reference, past.meeting)).toBe('May 2021');
    expect(describeOwnDate(past.reference, past.acme)).toBeNull();
  });

  it('stands on the timeline with what lay ahead', () => {
    const ahead = (changes: Record<string, Change>) =>
      describeTimeline(read(changes).reference).ahead.flatMap(({ rows }) =>
        rows.flatMap(({ items }) => items.map(({ id }) => id)),
      );
    expect(ahead({})).toEqual([]);
    expect(ahead(plannedMeeting)).toEqual(['date-meeting-2021-05']);
    expect(ahead(plannedFact)).toEqual(['date-acme-1910']);
  });

  it('is told from a target in the files', () => {
    const rowsOf = (changes: Record<string, Change>) =>
      makeDateTable(read(changes).reference, at)
        .split('\r\n')
        .filter((line) => line.startsWith('acme'))
        .map((line) => [line.includes(',yes,Acme'), /,yes,[^,]*$/.test(line)]);
    const target: Record<string, Change> = {
      'organizations/acme.mdx': ['    what: Acme was founded.', '    target: true\n    what: Acme was founded.'],
    };
    expect([rowsOf({}), rowsOf(plannedFact), rowsOf(target)]).toEqual([
      [[false, false]],
      [[false, true]],
      [[true, true]],
    ]);
    const { reference, acme } = read(plannedFact);
    expect(makeEntryRecord(reference, acme, at).dates).toMatchObject([{ target: false, ahead: true }]);
  });
});
