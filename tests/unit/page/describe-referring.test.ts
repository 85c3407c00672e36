import { describe, expect, it } from 'vitest';
import { listReferencesTo } from '../../../src/reference/derived/referred-to-by.ts';
import { describeReferring, listReferringCitations } from '../../../src/page/describe-referring.ts';
import { type Change, loadSmallContent } from '../../support/small-content.ts';

function groupsOf(id: string, changes: Record<string, Change> = {}) {
  const { reference, problems } = loadSmallContent(changes);
  expect(problems).toEqual([]);
  return describeReferring(listReferencesTo(reference, id));
}
const shown = (...of: Parameters<typeof groupsOf>) =>
  groupsOf(...of).map(({ heading, pages }) => [
    heading,
    ...pages.map(({ from, stated, places, sentences }) =>
      [
        from.id,
        ...stated.map(({ role }) => role),
        ...places.map(({ at }) => `#${at ?? ''}`),
        ...sentences.map(({ text }) => text),
      ].join(' | '),
    ),
  ]);

describe('What a page shows of those that refer to it', () => {
  it('has the role that stands where the relation is written, and the note whole', () => {
    const plan: Change = [
      'lead:\n',
      'participants:\n  - { id: bureau, role: lent its hall and paid, cite: talk:4 }\nlead:\n',
    ];
    expect(shown('bureau', { 'initiatives/plan.mdx': plan })).toContainEqual([
      'Involved in',
      'plan | lent its hall and paid',
    ]);
    const note = 'Acme supported the plan. It said so at the meeting.';
    const acme: Change = ['note: Acme supported the plan. [@talk:4]', `note: ${note} [@talk:4]`];
    expect(shown('plan', { 'organizations/acme.mdx': acme })).toEqual([
      ['Supported by', 'acme | Acme supported the plan. | It said so at the meeting.'],
    ]);
  });

  it('has the note of a relation that its words alone do not tell', () => {
    const acme: Change = ['type: supported', 'type: related'];
    expect(shown('plan', { 'organizations/acme.mdx': acme })).toEqual([
      ['See also', 'acme | Acme supported the plan.'],
    ]);
  });

  it('has of mentions the sentence only where it opens a section, for others lean on what stands before them', () => {
    expect(shown('acme')).toEqual([['Mentioned in', 'plan | #aims', 'meeting | # | See Acme for who spoke.']]);
    const said: Change = [
      '  Doe asked for fair rules. [@talk:4]',
      '  Doe asked the [meeting](../events/meeting.mdx) for rules. [@talk:4]',
    ];
    expect(shown('meeting', { 'organizations/acme.mdx': said })).toEqual([
      ['Mentioned in', 'acme | #fair-rules', 'plan | # | Doe put the plan forward at the meeting.'],
    ]);
  });

  it('cites what it shows, and nothing else', () => {
    expect(
      listReferringCitations(groupsOf('bureau'))
        .flat()
        .map(({ source, paragraph }) => `${source}:${paragraph}`),
    ).toEqual(['page:1', 'talk:5']);
  });
});
