import { describe, expect, it } from 'vitest';
import { listFacts } from '../../../../src/reference/derived/facts.ts';
import { type Change, loadSmallContent } from '../../../support/content/small-content.ts';

/** The fact box of an entry: label, then what each value shows, names by id, with note and machine date. */
function facts(id: string, changes: Record<string, Change> = {}): unknown[] {
  const { reference, problems } = loadSmallContent(changes);
  const entry = reference.entries.get(id);
  if (!entry || problems.length > 0) throw new Error(JSON.stringify(problems));
  return listFacts(entry).map(({ label, values }) => [
    label,
    ...values.map(({ text, to, role, iso, refs }) =>
      [text ?? to, role, iso, ...refs.map(({ source, paragraph }) => `${source}:${paragraph}`)]
        .filter(Boolean)
        .join(' '),
    ),
  ]);
}

const acme = 'organizations/acme.mdx';
const plan = 'initiatives/plan.mdx';
const meeting = 'events/meeting.mdx';

describe('The fact box', () => {
  it('of an organization tells what it is part of, where it sits, and its country', () => {
    expect(facts('acme')).toEqual([['Part of', 'bureau page:1']]);
    const places = 'place: { value: Springfield, cite: "page:1; page:2" }\ncountry: { value: Japan, cite: page:2 }\n';
    expect(facts('acme', { [acme]: ['type: company\n', `type: company\n${places}`] })).toEqual([
      ['Part of', 'bureau page:1'],
      ['Place', 'Springfield page:1 page:2'],
      ['Country', 'Japan page:2'],
    ]);
  });

  it('of a proposal tells who proposed it; a fiscal year has no date for machines', () => {
    expect(facts('plan', { [plan]: ['    role: author\n', ''] })).toEqual([
      ['When', 'fiscal 2013 talk:4'],
      ['Proposed by', 'jane-doe talk:4'],
    ]);
  });

  it('has a role in place of the words, where one is given', () => {
    expect(facts('plan')).toContainEqual(['Author', 'jane-doe talk:4']);
  });

  it('of any other initiative tells whose it was, and who was involved in which role', () => {
    const others = 'kind: law\nparticipants:\n  - { id: bureau, role: sponsor, cite: talk:4 }\n';
    expect(facts('plan', { [plan]: ['kind: proposal\n', others] })).toEqual([
      ['When', 'fiscal 2013 talk:4'],
      ['Author', 'jane-doe talk:4'],
      ['Involved', 'bureau sponsor talk:4'],
    ]);
  });

  it('of an event tells when, where and how it was held, by whom and with whom', () => {
    const held =
      'time: { value: in the morning, cite: talk:5 }\nplace: { value: Springfield, cite: talk:5 }\nonline: { value: virtual, cite: talk:5 }\nhost:\n';
    expect(facts('meeting', { [meeting]: ['host:\n', held] })).toEqual([
      ['Date', 'May 2021 2021-05 talk:5'],
      ['Time', 'in the morning talk:5'],
      ['Place', 'Springfield talk:5'],
      ['Held', 'virtual talk:5'],
      ['Host', 'bureau talk:5'],
      ['Involved', 'jane-doe speaker talk:5'],
    ]);
  });

  it('gives a range in words only, because a machine date is one date', () => {
    const [when] = facts('plan', {
      [plan]: ['date: FY2013\n  cite: talk:4', 'date: 2021/2021-05\n  cite: talk:5'],
    }) as [unknown[]];
    expect(when).toEqual(['When', '2021 to May 2021 talk:5']);
  });

  it('is empty when the front matter tells nothing that belongs there', () => {
    expect(facts('bureau')).toEqual([]);
  });
});
