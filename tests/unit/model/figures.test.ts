import { describe, expect, it } from 'vitest';
import { extractFigures, findMissingFigures } from '../../../src/model/figures.ts';

describe('the figures of a text', () => {
  it.each([
    ['more than 350,000 employees', ['350000']],
    ['revenue of $78.6 billion', ['$78.6 billion']],
    ['US$2.2bn, a $2.2-billion contract, 2.2 billion dollars', ['$2.2 billion']],
    ['80.1% and 45 percent', ['80.1%', '45%']],
    ['cut by 50-52%, 50–52 percent, between 50% and 52%, 50 to 52%', ['50-52%']],
    ['FY2013, fiscal 2013 and in the fiscal year 2013', ['FY2013']],
    ['during fiscal 2012 and 2013, 18 employees', ['FY2012', 'FY2013', '18']],
    ['FY2012 and FY2013; FY2014-FY2015', ['FY2012', 'FY2013', 'FY2014', 'FY2015']],
    ['In fiscal 2014, ahead of the 2014 forum', ['FY2014', '2014']],
    ['the 55th anniversary and the 8th meeting', ['55th', '8th']],
    ['2:00 pm - 3:15 pm', ['2:00 pm', '3:15 pm']],
    ['from 2:00 to 3:15 p.m., or 2 PM', ['2:00 pm', '3:15 pm']],
    ['on May 20, 2021, at No. 232', ['20', '2021', '232']],
    ['2012/13 and 1/3', ['2012', '13', '1/3']],
    ['about 350 million people and 2 thousand offices', ['350 million', '2000']],
    ['the 1980s, the ’80s and the eighties', ['1980s']],
    ['Mid-2013 and post-2020', ['2013', '2020']],
    ['1,234,567.89.', ['1234567.89']],
  ])('in "%s" are %j', (text, figures) => {
    expect(extractFigures(text)).toEqual(figures);
  });

  it('include numbers that the source writes in words', () => {
    expect(
      extractFigures('one-third, the third-largest, twenty years, three laws, twenty-five or two hundred'),
    ).toEqual(['1/3', '3rd', '20', '3', '25', '200']);
  });

  it('leave out names that merely hold a digit, and words that count nothing', () => {
    expect(extractFigures('5G, COVID-19, R&D, Q&A, GPT-4, CO2, G7, one other initiative, first, he said')).toEqual([]);
  });
});

describe('a sentence held against its paragraphs', () => {
  const paragraphs = extractFigures(
    'In fiscal 2013 it paid $2.2 billion for 80% of 350,000 shares, built over twenty years, at 2:00 pm, down 50-52%.',
  );

  it('has nothing missing where each figure stands in a paragraph, in whatever spelling', () => {
    expect(
      findMissingFigures(
        'FY2013: $2.2 billion for 80 percent, 350,000 shares, 20 years, 2:00 p.m., 50–52 %.',
        paragraphs,
      ),
    ).toEqual([]);
  });

  it.each([
    ['a fiscal year told as a calendar year', 'In 2013 it paid.', '2013', 3],
    ['another scale', 'It paid $2.2 million.', '$2.2 million', 8],
    ['an amount without its currency', 'It paid 2.2 billion.', '2.2 billion', 8],
    ['a share told as a count', 'It bought 80 shares.', '80', 10],
    ['a count told as a share', 'Within 20% of it.', '20%', 7],
    ['one end of a range', 'Emissions fell by 50%.', '50%', 18],
    ['one end of a range with another end', 'Emissions fell by 50-55%.', '50-55%', 18],
    ['the other half of the day', 'At 2:00 am.', '2:00 am', 3],
    ['a digit too many', 'It has 3,500,000 shares.', '3500000', 7],
  ])('misses %s', (_, sentence, figure, index) => {
    expect(findMissingFigures(sentence, paragraphs)).toEqual([{ figure, index }]);
  });

  it('misses a calendar year told as a fiscal year, also the second of two', () => {
    expect(findMissingFigures('In fiscal 2012 and 2013.', ['FY2012', '2013'])).toEqual([
      { figure: 'FY2013', index: 19 },
    ]);
  });

  it('does not ask for number words, which may count what the sentence itself lists', () => {
    expect(findMissingFigures('Both firms gave four reasons.', [])).toEqual([]);
  });
});
