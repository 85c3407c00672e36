import { describe, expect, it } from 'vitest';
import { extractFigures } from '../../../src/text/extract-figures.ts';
import { type Change, encode, loadSmallContent, smallText } from '../../support/content/small-content.ts';

/** What the invented source prints in the paragraph that all sentences here cite. */
const printed =
  'On July 26, 2022, from 3:01 P.M., the minister opened the 55th session. In April 2013 and fiscal 2013 it had 2,000 ' +
  'people, an F-35, a CH-53K and 5G. In Q3 it cost $2.5 million, or 50-52%, over twenty years.';
const plan = 'initiatives/plan.mdx';

/** A sentence that the paragraph bears out but for the planted mistake. */
const says = (sentence: string): Planted => ({ [plan]: encode(`${smallText(plan)}\n${sentence} [@talk:4]\n`) });
const adds = (path: string, text: string): Planted => ({ [path]: encode(`${smallText(path)}\n${text}\n`) });
const dated = (date: string): Planted => ({
  [plan]: ['lead:\n', `keyDates:\n  - { date: ${date}, what: 'It was so. [@talk:4]' }\nlead:\n`],
});

type Planted = Record<string, Change>;

/**
 * Mistakes of figures and dates, each with the problem that names it; null where no rule can know, which the review of a
 * reader must find. All other kinds stand in `problems/`.
 */
const mistakes: readonly (readonly [kind: string, planted: Planted, code: string | null])[] = [
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
  ['a plain fact under [@guide]', adds(plan, 'It failed in the end. [@guide]'), null],
  [
    '25 words of the source, which is not at hand',
    says(
      'The minister opened the session and said that it had been a long way to go for all of them who had come from near and far.',
    ),
    null,
  ],
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
    else expect(named.some(({ file }) => files.includes(file))).toBe(true);
    // Nor buried: few others come with it.
    expect(problems.length - named.length).toBeLessThan(3);
  });
});
