import { describe, expect, it } from 'vitest';
import { extractFigures } from '../../../src/text/extract-figures.ts';
import { type Change, encode, loadSmallContent, smallText } from '../../support/small-content.ts';

/** What the invented source prints in the paragraph that all sentences here cite. */
const printed =
  'On July 26, 2022, from 3:01 P.M., the minister opened the 55th session. In April 2013 and fiscal 2013 it had 2,000 ' +
  'people, an F-35, a CH-53K and 5G. In Q3 it cost $2.5 million, or 50-52%, over twenty years.';
const acme = 'organizations/acme.mdx';
const bureau = 'organizations/bureau.mdx';
const meeting = 'events/meeting.mdx';
const plan = 'initiatives/plan.mdx';

/** A sentence that the paragraph bears out but for the planted mistake. */
const says = (sentence: string): Planted => ({ [plan]: encode(`${smallText(plan)}\n${sentence} [@talk:4]\n`) });
const adds = (path: string, text: string): Planted => ({ [path]: encode(`${smallText(path)}\n${text}\n`) });
const dated = (date: string): Planted => ({
  [plan]: ['lead:\n', `keyDates:\n  - { date: ${date}, what: 'It was so. [@talk:4]' }\nlead:\n`],
});
const statement = (attributes: string, text = 'Doe asked for rules. [@talk:4]'): string =>
  `<Statement id="asked" by="jane-doe" kind="question" label="Rules of trade" ${attributes}>\n\n${text}\n\n</Statement>`;

type Planted = Record<string, Change>;

const roe = `- id: max-roe
  name: Max Roe
  familyName: Roe
  roles:
    - { role: Guest, cite: talk:4 }
`;

/** Each mistake with the problem that names it; null where no rule can know, which the review of a reader must find. */
const mistakes: readonly (readonly [kind: string, planted: Planted, code: string | null])[] = [
  // Figures and dates
  ['another month', says('On June 26 it was opened.'), 'missing-figure'],
  ['another month by itself', says('It was opened in August.'), 'missing-figure'],
  ['another day', says('On July 27, 2022, it was opened.'), 'missing-figure'],
  ['another month in a dated fact', dated('2022-06-26'), 'date-not-printed'],
  ['another month without a day', dated('2013-05'), 'date-not-printed'],
  ['another year', says('In 2023 it was over.'), 'missing-figure'],
  ['a fiscal year as a calendar year', adds(plan, 'It was $78.6 billion in 2020. [@talk:3]'), 'missing-figure'],
  ['another fiscal year', says('In fiscal 2014 it was over.'), 'missing-figure'],
  ['a date that does not exist', dated('2022-02-30'), 'invalid-date'],
  ['another hour', says('It began at 3:10 p.m.'), 'missing-figure'],
  ['another amount', says('It cost $2.6 million.'), 'missing-figure'],
  ['another scale', says('It cost $2.5 billion.'), 'missing-figure'],
  ['another share', says('It grew by 50-53%.'), 'missing-figure'],
  ['another rank', says('It was the 54th session.'), 'missing-figure'],
  ['a name with its digits swapped', says('It had a CH-35K.'), 'missing-figure'],
  ['a short name with its digits swapped', says('It had an F-53.'), 'missing-figure'],
  ['a digit next to a letter', says('It had 7G.'), 'missing-figure'],
  ['another quarter', says('In Q4 it cost more.'), 'missing-figure'],
  ['a number in words', says('It had three thousand people.'), 'missing-figure'],
  ['a measure in words', says('It took thirty years.'), 'missing-figure'],
  ['full-width digits', says('It had ３,０００ people.'), 'missing-figure'],
  ['Arabic-Indic digits', says('It had ٣٠٠٠ people.'), 'missing-figure'],
  ['a figure of another paragraph', says('It was founded in 1910.'), 'missing-figure'],
  ['two figures swapped, both printed', says('In fiscal 2013 it had 55 or 2,000 people.'), 'missing-figure'],
  ['two years swapped, both printed', says('It began in 2022 and ended in 2013.'), null],
  // Who said what
  [
    'a speaker that is another',
    {
      'people.yaml': encode(`${smallText('people.yaml')}${roe}`),
      ...adds(acme, statement('topics="trade"').replace('jane-doe', 'max-roe')),
    },
    'statement-without-speaker',
  ],
  [
    'a speaker that nobody knows',
    adds(acme, statement('topics="trade"').replace('jane-doe', 'jane-roe')),
    'unknown-id',
  ],
  [
    'the account of somebody who was not there',
    {
      'people.yaml': encode(`${smallText('people.yaml')}${roe}`),
      ...adds(meeting, statement('topics="trade"', 'Roe asked for rules. [@talk:4]').replace('jane-doe', 'max-roe')),
    },
    'speaker-not-there',
  ],
  ['the account of somebody that nobody knows', { [acme]: ['account: jane-doe', 'account: jane'] }, 'unknown-id'],
  [
    'a recommendation without topics',
    adds(acme, statement('').replace('question', 'recommendation')),
    'statement-without-topics',
  ],
  [
    'a label with the speaker',
    adds(acme, statement('topics="trade"').replace('Rules of trade', 'Rules of Doe')),
    'label-names-speaker',
  ],
  [
    'a kind of statement that there is not',
    adds(acme, statement('topics="trade"').replace('question', 'opinion')),
    'unknown-value',
  ],
  ['an id that is taken', adds(acme, statement('topics="trade"').replace('asked', 'chair')), 'duplicate-fragment'],
  ['a statement without a source', adds(acme, statement('topics="trade"', 'Doe asked for rules.')), 'uncited-sentence'],
  [
    'four sentences in a statement',
    adds(acme, statement('topics="trade"', 'Doe asked. She did. She did. She did. [@talk:4]')),
    'statement-too-long',
  ],
  [
    'a relation stated at both ends',
    {
      [bureau]: [
        'type: office',
        "type: office\nrelations:\n  - { type: related, to: plan, note: 'So. [@page:1]' }\n  - { type: related, to: plan, note: 'So. [@page:1]' }",
      ],
    },
    'relation-repeated',
  ],
  [
    'a participant twice',
    { [meeting]: ['participants:\n', 'participants:\n  - { id: jane-doe, role: guest, cite: talk:5 }\n'] },
    'repeated-item',
  ],
  [
    'a host who is a participant too',
    { [meeting]: ['participants:\n', 'participants:\n  - { id: bureau, cite: talk:5 }\n'] },
    'party-repeated',
  ],
  [
    'two that are part of each other',
    { [bureau]: ['type: office', 'type: office\npartOf: { id: acme, cite: page:1 }'] },
    'party-repeated',
  ],
  ['an entry that is part of itself', { [acme]: ['  id: bureau', '  id: acme'] }, 'self-reference'],
  ['an event in place of an organization', { [acme]: ['  id: bureau', '  id: meeting'] }, 'wrong-kind'],
  // Words
  ['a name misspelled', says('It was sent to Springfeild.'), 'misspelled-name'],
  [
    'a link called by the name of another entry',
    says('It was sent to the [Bureau](../organizations/acme.mdx).'),
    'link-names-other',
  ],
  ['a link to a page that is not there', says('It was sent to [it](../organizations/acne.mdx).'), 'unknown-page'],
  [
    'a link to a section that is not there',
    says('It was sent to [it](../organizations/acme.mdx#chairs).'),
    'unknown-fragment',
  ],
  ['a link out of the site', says('It was sent to [it](https://example.org/).'), 'external-link'],
  ['a figure under [@guide]', adds(plan, 'There are 12 pages of it. [@guide]'), 'guide-with-figure'],
  ['a name under [@guide]', adds(bureau, 'Springfield is told of elsewhere. [@guide]'), 'guide-name'],
  ['a plain fact under [@guide]', adds(plan, 'It failed in the end. [@guide]'), null],
  ["a figure in an editor's note", adds(plan, '<EditorNote>The source prints 77.</EditorNote>'), 'note-figure'],
  [
    "a name in an editor's note",
    adds(bureau, 'So. [@page:1]\n\n<EditorNote>Springfield is meant.</EditorNote>'),
    'note-name',
  ],
  ['"today"', says('It is 50% today.'), 'passing-time'],
  ['"currently"', says('It currently saves half of the power.'), 'passing-time'],
  [
    'a section that leans on the one before',
    adds(plan, '## More {/* #more */}\n\nSuch plans were made. [@talk:4]'),
    'leaning-opening',
  ],
  [
    'one sentence on two sources',
    { [plan]: encode(`${smallText(plan)}\nIt was so. [@talk:4; @page:1]\n`) },
    'sources-blended',
  ],
  ['a sentence without a source', adds(plan, 'It was so.'), 'uncited-sentence'],
  [
    '25 words of the source, which is not at hand',
    says(
      'The minister opened the session and said that it had been a long way to go for all of them who had come from near and far.',
    ),
    null,
  ],
  // Citations
  ['a paragraph that there is not', adds(plan, 'It was so. [@talk:40]'), 'unknown-paragraph'],
  ['paragraph 0', adds(plan, 'It was so. [@talk:0]'), 'malformed-citation'],
  ['a menu as a source', adds(plan, 'It was so. [@talk:1]'), 'cites-furniture'],
  ['a range', adds(plan, 'It was so. [@talk:3-4]'), 'malformed-citation'],
  ['a citation before the full stop', adds(plan, 'It was so [@talk:4].'), 'citation-before-stop'],
  ['a paragraph that nothing rests on', { [acme]: ['[@page:1; @page:2]', '[@page:1]'] }, 'uncited-paragraph'],
  // Files and front matter
  ['a # in a title', { [bureau]: ['title: The Bureau', 'title: The Bureau # 2'] }, 'yaml-comment'],
  ['a colon in a summary', { [bureau]: ['an office.', 'this: an office.'] }, 'yaml-syntax'],
  [
    'a quotation mark at the start of a summary',
    { [bureau]: ['summary: The Bureau', 'summary: "The" Bureau'] },
    'yaml-syntax',
  ],
  ['a tab', { [bureau]: ['topics: [energy]', 'topics:\n\t- energy'] }, 'yaml-syntax'],
  ['a key twice', { [bureau]: ['type: office', 'type: office\ntype: office'] }, 'duplicate-key'],
  ['a key that there is not', { [bureau]: ['topics:', 'topic:'] }, 'unknown-key'],
  ['a key that is missing', { [bureau]: ['type: office\n', ''] }, 'missing-key'],
  ['an empty text', { [bureau]: ['title: The Bureau', "title: ''"] }, 'invalid-value'],
  ['two sentences in a summary', { [bureau]: ['an office.', 'an office. It was small.'] }, 'summary-sentences'],
  ['a list of people that is empty', { 'people.yaml': encode('') }, 'empty-list'],
  ['a second document in a list', { 'people.yaml': encode(`${smallText('people.yaml')}---\n`) }, 'yaml-syntax'],
  [
    'a zero width space in a title',
    { [bureau]: ['title: The Bureau', 'title: The\u200b Bureau'] },
    'forbidden-character',
  ],
  ['a hidden prompt', says('It was so\u{e0049}\u{e0067}.'), 'forbidden-character'],
  ['a soft hyphen', says('It was trans\u00adport.'), 'forbidden-character'],
  ['a mark of direction', says('It was \u200fso.'), 'forbidden-character'],
  ['an alias that looks like another', { [acme]: ['[Acme Corporation', '[Café, Cafe\u0301'] }, 'repeated-item'],
  ['a name of two pages', { [bureau]: ['topics: [energy]', 'aliases: [acme]'] }, 'name-claimed'],
  ['a file name in capitals', { 'organizations/Office.mdx': encode(smallText(bureau)) }, 'bad-file-name'],
  ['a heading without an id', adds(plan, '## More\n\nIt was so. [@talk:4]'), 'heading-without-id'],
  ['HTML', adds(plan, 'It was <b>so</b>. [@talk:4]'), 'forbidden-html'],
  ['a picture', adds(plan, '![It](it.png) was so. [@talk:4]'), 'forbidden-markdown'],
];

describe('The check, of planted mistakes,', () => {
  it.each(mistakes)('judges %s', (_, planted, code) => {
    const figures = extractFigures(printed).map((figure) => JSON.stringify(figure));
    const talk = smallText('sources/talk.yaml').replace(
      'figures: [50%, FY2013]',
      `figures: [50%, ${figures.join(', ')}]`,
    );
    const { problems } = loadSmallContent({ 'sources/talk.yaml': encode(talk), ...planted });
    const files = Object.keys(planted);
    const named = problems.filter((problem) => problem.code === code);
    if (code === null) expect(problems).toEqual([]);
    // Not by luck: where the mistake was planted, and as what it is.
    else expect(named.some(({ file }) => files.includes(file) || code === 'uncited-paragraph')).toBe(true);
    // Nor buried: few others come with it.
    expect(problems.length - named.length).toBeLessThan(3);
  });

  it('finds more than nine in ten', () => {
    const caught = mistakes.filter(([, , code]) => code !== null);
    expect(caught.length / mistakes.length).toBeGreaterThan(55 / 60);
  });
});
