import { describe, expect, it } from 'vitest';
import { extractFigures } from '../../../src/text/extract-figures.ts';
import { encode, loadSmallContent, smallText } from '../../support/content/small-content.ts';

/** What the invented sources print: the talk in its paragraph 4. */
const printed =
  'On Thursday, July 26, 2022, from 3:01 P.M. to 16:30, Minister Aurelio Brandt opened the first, or 55th, session. ' +
  'In April 2013 and fiscal 2013 the eighties were over. Boeing, Colombia, Indonesia, Europe and Brookings sent 2,000 ' +
  'people, a third of them by CH-53K, with 5G phones. In Q3 COVID-19 cost $2.5 million, or 45 percent of 350,000 ' +
  'dollars, over twenty years. The third-largest grew by 50-52%. It ran for two weeks in May. Half stayed.';

const names = [
  ...['Boeing', 'Colombia', 'Indonesia', 'Europe', 'Brookings', 'Keidanren', 'Delta', 'Tesla', 'Apple', 'Amazon'],
  ...['Springfield', 'Republicans', 'Ministry of Trade', 'Council for Peace', 'Texas', 'China', 'ASEAN', 'Princeton'],
];

/** Sentences that are right, of whose kinds a checker easily thinks otherwise. */
const rightTexts = [
  'On July 26th, 2022, Brandt opened the 1st session.',
  'On the 26th of July he opened the fifty-fifth session.',
  'The day was 2022-07-26, a Thursday.',
  'It began at 3.01 pm and ended at 4:30 p.m.',
  'From 15:01 to 16:30 the hall was full.',
  'Some 2k people came, that is, 2 000.',
  'Two thousand people came.',
  'Some of them became hundreds, and thousands followed.',
  'In July 2022 the session was opened.',
  'It was opened in July, and in 2022 it was closed.',
  'In the 1980s there was none; the eighties were over in fiscal 2013.',
  'One-third of them came by CH-53K.',
  '1/3 of them had 5G phones.',
  'In Q3, Covid-19 cost $2,500,000.',
  'It cost US$2.5 million, or 45% of $350,000.',
  'It took 20 years; twenty years, as printed.',
  'It was the third-largest, and grew by 50–52 %.',
  'It ran for 2 weeks in May.',
  'You may go where you like; may we come? May they stay.',
  'They march on. March on, they said.',
  'First, two of the three groups gave four reasons; a second and a third followed.',
  'One of them, the second speaker, had five questions and twelve answers.',
  'The ministers asked one another for a dozen things.',
  'Being first, Boeing led.',
  'Apply as Apple did; dealt with, Delta left.',
  'Colombian, Indonesian and European guests came.',
  'The Republican and the Republicans of Springfields past spoke.',
  'Minister Brandt left the Ministry of Trade to the Ministers.',
  'Counsel was given to the Council for Peace.',
  'Taxes rose in Texas; a chain of shops in China grew.',
  'Asian guests met those of ASEAN.',
  'Principles were told in Princeton.',
  'Bookings were made for Brookings.',
  'What it knew, it made known; snow fell.',
  'They met now and then, and in the last year of the plan they parted.',
  'The paper "Energy Today and Now" and USA Today told of it.',
  'It paid by bank account, and on no account by check.',
  'By account of its age it was kept; an account in Springfield was closed.',
  'Such plans as these were made, and it was so.',
  'Brandt said how these efforts, such as the plan, however long, were kept.',
  'The guests met in Washington, D.C., with Mr. Brandt of the U.S. Council.',
  'R&D and Q&A talks were held for hundreds of people.',
];

describe('The check', () => {
  it('has more than forty right texts to be silent about', () => {
    expect(rightTexts.length).toBeGreaterThan(40);
  });

  it.each(rightTexts)('has nothing to say about: %s', (sentence) => {
    const figures = extractFigures(printed).map((figure) => JSON.stringify(figure));
    const { problems } = loadSmallContent({
      'sources/talk.yaml': encode(
        smallText('sources/talk.yaml').replace('figures: [50%, FY2013]', `figures: [50%, ${figures.join(', ')}]`),
      ),
      'names.yaml': encode(['Springfield', ...names.filter((name) => name !== 'Springfield')].map(toItem).join('')),
      'people.yaml': encode(`${smallText('people.yaml')}${brandt}`),
      'organizations/bureau.mdx': encode(
        `${smallText('organizations/bureau.mdx')}\nIt knew ${names.join(', ')}. [@page:1]\n`,
      ),
      'initiatives/plan.mdx': encode(`${smallText('initiatives/plan.mdx')}\n${sentence} [@talk:4]\n`),
    });
    expect(problems).toEqual([]);
  });
});

const brandt = `- id: aurelio-brandt
  name: Aurelio Brandt
  familyName: Brandt
  roles:
    - { role: Minister, cite: talk:4 }
`;

function toItem(name: string): string {
  return `- { name: ${name}, type: term }\n`;
}
