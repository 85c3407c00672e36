import { describe, expect, it } from 'vitest';
import { listCitedParts } from '../../../../src/reference/derived/cited-parts.ts';
import { formatNoteLabel, paragraphLabel } from '../../../../src/reference/note-label.ts';
import { listReferencesTo } from '../../../../src/reference/derived/referred-to-by.ts';
import { derive } from '../../../../src/reference/derived/derive.ts';
import { loadSmallContent } from '../../../support/content/small-content.ts';

const { reference, coverage } = loadSmallContent();

describe('"Referred to by"', () => {
  const groups = (id: string): unknown =>
    listReferencesTo(reference, id).map(({ heading, items }) => [
      heading,
      items.map(({ from, at, role, sentences }) => [from.id, at, role, ...sentences.map(({ text }) => text)]),
    ]);

  it('groups what others state under the words of the other end', () => {
    expect(groups('bureau')).toEqual([
      ['Parts', [['acme', null, null]]],
      ['Hosted', [['meeting', null, null]]],
    ]);
  });

  it('has a role in place of the words for who put something forward, and names that of who was involved', () => {
    expect(groups('jane-doe')).toEqual([
      ['Author', [['plan', null, null]]],
      ['Involved in', [['meeting', null, 'speaker']]],
    ]);
  });

  it('gives the sentence of a relation, and does not list the page again for its mentions', () => {
    expect(groups('plan')).toEqual([['Supported by', [['acme', null, null, 'Acme supported the plan.']]]]);
  });

  it('lists mentions last, by section, with their sentences', () => {
    expect(groups('acme')).toEqual([
      [
        'Mentioned in',
        [
          ['plan', 'aims', null, 'It came after a word of its chair.'],
          ['meeting', null, null, 'See Acme for who spoke.'],
        ],
      ],
    ]);
  });

  it('lists a section once, however often it mentions a page, and a single statement by itself', () => {
    const twice = loadSmallContent({
      'organizations/acme.mdx': [
        '  Doe asked for fair rules. [@talk:4]',
        '  Doe asked the [meeting](../events/meeting.mdx) for rules. The [meeting](../events/meeting.mdx) agreed. [@talk:4]',
      ],
    }).reference;
    const mentions = listReferencesTo(twice, 'meeting').at(-1);
    expect(mentions?.items.map(({ from, at, sentences }) => [from.id, at, sentences.length])).toEqual([
      ['acme', 'fair-rules', 2],
      ['plan', null, 1],
    ]);
  });
});

describe('What rests on a paragraph', () => {
  it('names each place with exactly the sentences that cite it', () => {
    const places = derive(reference).resting.get('talk:3') ?? [];
    expect(
      places.map((place) => [
        place.entry?.id ?? place.person?.id,
        place.kind,
        place.fragment,
        place.label,
        ...place.sentences.map(({ text }) => text),
      ]),
    ).toEqual([
      ['acme', 'summary', null, null, 'Acme was a company founded in 1910.'],
      ['acme', 'section', 'chair', 'Figures by its chair', 'Revenue was $78.6 billion, Doe said.', 'Founding; 1910'],
      ['acme', 'date', 'dates', '1910', 'Acme was founded.'],
      ['acme', 'figure', 'figures', 'Employees', 'Employees: more than 350,000'],
      ['jane-doe', 'role', null, 'Chair', 'Chair'],
    ]);
  });

  it('is the exact inverse of all citations', () => {
    const forward: string[] = [];
    for (const entry of reference.entries.values()) {
      for (const part of listCitedParts(entry)) {
        for (const { text, refs } of part.sentences) {
          for (const ref of refs) forward.push(`${ref.source}:${ref.paragraph} ${entry.id} ${part.kind} ${text}`);
        }
      }
    }
    const backward = [...derive(reference).resting].flatMap(([key, places]) =>
      places.flatMap(({ entry, kind, sentences }) =>
        entry ? sentences.map(({ text }) => `${key} ${entry.id} ${kind} ${text}`) : [],
      ),
    );
    expect(forward).toHaveLength(26);
    expect(backward.sort()).toEqual(forward.sort());
  });

  it('gives the coverage of each source', () => {
    expect(coverage).toEqual([
      { source: 'page', body: 2, cited: 2, uncited: [] },
      {
        source: 'talk',
        body: 4,
        cited: 3,
        uncited: [{ number: 6, heading: 'Thanks', reason: 'Says nothing but thanks.' }],
      },
    ]);
  });
});

describe('The label of a note', () => {
  const ref = (source: string, paragraph: number) => ({ source, paragraph });

  it('gives the numbers that the paragraphs have in their document, and merges those of one section', () => {
    expect(formatNoteLabel(reference, [ref('talk', 3), ref('talk', 4), ref('talk', 6), ref('page', 2)])).toBe(
      'Talk, Remarks, ¶ 3, 4; Talk, Closing, ¶ 6; Page, Start, ¶ 2',
    );
  });

  it('tells paragraphs of a source apart', () => {
    const talk = reference.sources.get('talk');
    expect(talk && [1, 2, 3, 6, 7].map((number) => paragraphLabel(talk, number))).toEqual([
      'Header, menu or link',
      'Remarks, ¶ 2',
      'Remarks, ¶ 3',
      'Closing, ¶ 6',
      'Paragraph 7',
    ]);
  });
});
