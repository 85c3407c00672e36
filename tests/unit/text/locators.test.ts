import { describe, expect, it } from 'vitest';
import { chooseLocator, isTooLong, findContaining, judgeLocator } from '../../../src/text/locators.ts';

const lines = [
  'The harbor, a history',
  'The harbor office opened in 1931 with twenty people.',
  'The harbor office opened in 1950 again, in Café Ørsted’s house.',
  'The harbor office opened in all seasons, as the chronicle has it, and the harbor office opened in all weathers.',
  'Opened in 1931',
  'Outlook',
];
const choose = (line: string) => chooseLocator(line === '' ? [''] : [...lines, line], line === '' ? 0 : lines.length);

describe('The locator of a paragraph', () => {
  it('is its shortest first words that stand nowhere else, three at least where it has three', () => {
    expect(chooseLocator(lines, 0)).toBe('The harbor, a');
    expect(choose('It moved in fiscal 1950.')).toBe('It moved in');
    expect(choose('It grew.')).toBe('It grew.');
    expect(chooseLocator(lines, 5)).toBe('Outlook');
  });

  it('is other words of it where five first words are not enough', () => {
    expect(chooseLocator(lines, 1)).toBe('harbor office opened in 1931');
    expect(chooseLocator(lines, 2)).toBe('harbor office opened in 1950');
    expect(chooseLocator(lines, 3)).toBe('office opened in all seasons,');
  });

  it('is none where all its words stand elsewhere too, whatever their case', () => {
    expect(chooseLocator(lines, 4)).toBeNull();
    expect(choose('THE HARBOR OFFICE')).toBeNull();
    expect(choose('')).toBeNull();
  });

  it('is as printed, white space run together', () => {
    expect(choose('Dr. Who’s  \u00a0first-rate “word”, then more')).toBe('Dr. Who’s first-rate');
  });

  it('is never long, even in a script without spaces', () => {
    expect(choose('日'.repeat(81))).toBeNull();
    expect(choose('日'.repeat(80))).toBe('日'.repeat(80));
  });
});

describe('A locator written by hand', () => {
  it.each([
    ['finds its paragraph', 'twenty people', 1, null],
    ['may end within signs, never within a word', 'twenty peopl', 1, 'not-there'],
    ['has six words', 'harbor office opened in 1931 with', 1, 'too-long'],
    ['stands in another paragraph', 'in 1950 again', 1, 'not-there'],
    ['has another case than the document', 'Twenty people', 1, 'not-there'],
    ['has straight quotes where the document prints typographic ones', "Café Ørsted's", 2, 'not-there'],
    ['stands elsewhere too', 'harbor office opened', 1, 'not-unique'],
    ['stands elsewhere in capitals', 'opened in 1931', 1, 'not-unique'],
    ['stands twice in its paragraph', 'harbor office opened in all', 3, 'not-unique'],
  ] as const)('%s', (_, locator, index, fault) => {
    expect(judgeLocator(locator, lines, index)).toBe(fault);
  });

  it('without accents is found at the accents, as browsers do', () => {
    expect(judgeLocator('a cafe', [...lines, 'a cafe'], 6)).toBeNull();
    expect(judgeLocator('Cafe', [...lines, 'Cafe'], 6)).toBe('not-unique');
  });

  it('is too long with six words or with more letters than any five need', () => {
    expect(isTooLong('one two three four five')).toBe(false);
    expect(isTooLong('one two three four five six')).toBe(true);
    expect(isTooLong('x'.repeat(81))).toBe(true);
  });

  it('that stands within another is no way to tell them apart', () => {
    expect(findContaining(['In fiscal', '', 'As in fiscal 2013'], 0)).toBe(2);
    expect(findContaining(['In fisc', 'As in fiscal 2013'], 0)).toBe(-1);
  });
});
