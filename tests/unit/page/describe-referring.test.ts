import { describe, expect, it } from 'vitest';
import { listReferencesTo } from '../../../src/reference/derived/referred-to-by.ts';
import { describeReferring, listReferringCitations } from '../../../src/page/describe-referring.ts';
import { type Change, loadSmallContent } from '../../support/content/small-content.ts';

function groupsOf(id: string, changes: Record<string, Change> = {}, told?: Parameters<typeof describeReferring>[1]) {
  const { reference, problems } = loadSmallContent(changes);
  expect(problems).toEqual([]);
  return describeReferring(listReferencesTo(reference, id), told);
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
  const related: Change = ['type: supported', 'type: related'];
  const talk = (paragraph: number) => ({ source: 'talk', paragraph });
  const nothing = { cited: [], tied: new Set<string>(), linked: new Set<string>() };

  it('has the role that stands where the relation is written', () => {
    const plan: Change = [
      'lead:\n',
      'participants:\n  - { id: bureau, role: lent its hall and paid, cite: talk:4 }\nlead:\n',
    ];
    expect(shown('bureau', { 'initiatives/plan.mdx': plan })).toContainEqual([
      'Involved in',
      'plan | lent its hall and paid',
    ]);
  });

  it('has the note only of a relation that its words alone do not tell', () => {
    expect(shown('plan')).toEqual([['Supported by', 'acme | ']]);
    expect(shown('plan', { 'organizations/acme.mdx': related })).toEqual([
      ['See also', 'acme | Acme supported the plan.'],
    ]);
  });

  it('leaves out the sentences that rest on what the page itself cites, and pages that it tells of', () => {
    const changes = { 'organizations/acme.mdx': related };
    expect(shown('plan', changes, { ...nothing, cited: [talk(4)] })).toEqual([['See also', 'acme | ']]);
    expect(shown('plan', changes, { ...nothing, cited: [talk(4)], tied: new Set(['acme']) })).toEqual([]);
    // What the page does not tell stays.
    expect(shown('plan', changes, { ...nothing, tied: new Set(['acme']) })).toHaveLength(1);
    // A link in the text does not tell how the two are tied, but it does tell where else to read.
    expect(shown('plan', changes, { ...nothing, cited: [talk(4)], linked: new Set(['acme']) })).toHaveLength(1);
    expect(shown('acme', {}, { ...nothing, linked: new Set(['plan', 'meeting']) })).toEqual([]);
  });

  it('has of mentions the sentence only where it opens a section, for others lean on what stands before them', () => {
    // A sentence that guides the reader says nothing of its own.
    expect(shown('acme')).toEqual([['Mentioned in', 'plan | #aims', 'meeting | #']]);
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
