import { describe, expect, it } from 'vitest';
import { extractFigures, findMissingFigures } from '../../../src/text/extract-figures.ts';

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
    ['on May 20, 2021, at No. 232', ['May 20, 2021', '232']],
    ['May 20th, 2021, 20 May 2021, the 20th of May, 2021, 2021-05-20', ['May 20, 2021']],
    ['June 26, the 26th of June, 26 June and Jun. 26', ['June 26']],
    ['December 2013, December, 2013, and Dec. 2013', ['December 2013']],
    ['in April and May 2021, from May 30 to June 2, 2021', ['April 2021', 'May 2021', 'May 30, 2021', 'June 2, 2021']],
    ['May 20-21, 2021 and 3 to 5 June', ['May 20, 2021', 'May 21, 2021', 'June 3', 'June 5']],
    ['in May, by mid-March and late in April', ['May', 'March', 'April']],
    ['the talks of last June, which July followed', ['June', 'July']],
    ['In June 12 firms joined', ['June', '12']],
    ['26/6/2022 or 6/26/2022', ['June 26, 2022']],
    ['2021-13-40', ['2021-13-40']],
    ['You may go. May we? They march. March on. Theresa May met June Smith.', []],
    ['2012/13 and 1/3', ['2012', '13', '1/3']],
    ['about 350 million people and 2 thousand offices', ['350 million', '2000']],
    ['2k, 2 000 and 2,000; $500k, $2bn', ['2000', '$500000', '$2 billion']],
    ['10km, 10 km, 50MW and 3x', ['10', '50', '3x']],
    ['at 3:01 P.M., 3.01 pm and 15:01; 09:30, 9:30 and 0:15', ['3:01 pm', '9:30 am', '9:30', '12:15 am']],
    ['２０２１, ٢٠٢١, ۲۰۲۱ and ＄５ ｍ', ['2021', '$5']],
    ['½ and ¾', ['1/2', '3/4']],
    [
      'CH-53K, F-35s, F35, 5G, Q3, CO₂, CO2, COVID-19, Covid-19',
      ['CH-53K', 'F-35', 'F35', '5G', 'Q3', 'CO2', 'COVID-19'],
    ],
    ['Mid-19, Top-20', ['19', '20']],
    ['to a.b2@x3.com, see https://x4.org/5 and www.x6.org', []],
    ['FY13', ['FY2013']],
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
    expect(
      extractFigures(
        'three thousand five hundred, a hundred and ten, two million, a quarter of, fifty-fifth, fiftieth',
      ),
    ).toEqual(['3500', '110', '2 million', '1/4', '55th', '50th']);
    expect(extractFigures('forty-five percent, two billion dollars, one year, its first plan, twenty-first')).toEqual([
      '45%',
      '$2 billion',
      '1',
      '1st',
      '21st',
    ]);
  });

  it('leave out words that count nothing', () => {
    expect(extractFigures('R&D, Q&A, one other initiative, first, he said, hundreds of jobs, a dozen')).toEqual([]);
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

  it('does not ask for small number words, which may count what the sentence itself lists', () => {
    expect(
      findMissingFigures('First, one of both firms gave four reasons; the second answer was the third of twelve.', []),
    ).toEqual([]);
  });

  it.each([
    ['It has three thousand people.', '3000'],
    ['Two-thirds of them left.', '2/3'],
    ['It took fifteen offices.', '15'],
    ['It took a hundred offices.', '100'],
    ['It lasted two years.', '2'],
    ['It paid three percent.', '3%'],
    ['It was the third-largest market.', '3rd'],
    ['It was the fifty-fifth meeting.', '55th'],
    ['Since the eighties it grew.', '1980s'],
  ])('asks for number words that are figures: %s', (sentence, figure) => {
    expect(findMissingFigures(sentence, paragraphs).map((found) => found.figure)).toEqual([figure]);
  });

  it.each([
    ['On July 26, 2022, at 3:01 P.M., the first of 2,000', 'July 26th; 2022-07-26; 26 July; in July 2022; 2k; 2 000'],
    [
      'On July 26, 2022, at 3:01 P.M., the first of 2,000',
      '3.01 pm; 15:01; on the 26th; the 1st; two thousand; in 2022',
    ],
    ['On July 26 ... in 2022', 'on July 26, 2022'],
    ['the fifty-fifth, 2 million, 2.50 and F-35', '55th; 2,000,000; two million; 2.5; F35; F-35s'],
    ['from 9:30 to 14:00', 'at 9:30 am; at 2 pm'],
  ])('takes for printed in "%s" what is the same: %s', (source, sentence) => {
    expect(findMissingFigures(sentence, extractFigures(source))).toEqual([]);
  });

  it.each([
    ['another month', 'On July 26, 2022', 'On August 26, 2022', 'August 26, 2022'],
    ['another month without its year', 'On July 26, 2022', 'In August', 'August'],
    ['another day', 'On July 26, 2022', 'On July 27', 'July 27'],
    ['a day of a printed month', 'In July 2022', 'On July 26, 2022', 'July 26, 2022'],
    ['the month of one date with the year of another', 'In April 2013 and May 2014', 'In April 2014', 'April 2014'],
    ['swapped digits in a name', 'the CH-53K and 5G', 'the CH-35K', 'CH-35K'],
    ['another generation', 'the CH-53K and 5G', 'and 7G', '7G'],
    ['another quarter', 'in Q3', 'in Q4', 'Q4'],
    ['another time', 'at 3:01 pm', 'at 15:10', '3:10 pm'],
    ['other digits', 'in 2021', 'in ２０２２', '2022'],
  ])('misses %s', (_, source, sentence, figure) => {
    expect(findMissingFigures(sentence, extractFigures(source)).map((found) => found.figure)).toEqual([figure]);
  });
});
