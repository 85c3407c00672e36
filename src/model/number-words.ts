/** Numbers that a source writes in words, as the figures they stand for: "twenty" is 20, "third-largest" is 3rd. */
import { scaled } from './figure-rules.ts';
import type { FigureRule } from './figure-rules.ts';

const units =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals = 'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const decades = 'fifties sixties seventies eighties nineties'.split(' ');
const fractions: Record<string, number> = { half: 2, third: 3, quarter: 4, fourth: 4, fifth: 5, tenth: 10 };

// "One" and "first" are left out: they mostly count nothing ("one other initiative", "first, he remarked").
const cardinal = `(?:(?:${tens.join('|')})(?:-(?:one|${units.slice(0, 8).join('|')}))?|${units.join('|')})`;

export const wordRules: FigureRule[] = [
  // one-third, two thirds
  {
    pattern: new RegExp(`\\b(one|two|three)[- ](${Object.keys(fractions).join('|')})s?\\b`, 'gi'),
    read: ({ 1: upper = '', 2: lower = '', index }) => [
      {
        figure: `${upper.toLowerCase() === 'one' ? 1 : valueOf(upper)}/${fractions[lower.toLowerCase()] ?? ''}`,
        index,
      },
    ],
  },
  // the eighties
  {
    pattern: new RegExp(`\\b(${decades.join('|')})\\b`, 'gi'),
    read: ({ 1: decade = '', index }) => [{ figure: `19${50 + 10 * decades.indexOf(decade.toLowerCase())}s`, index }],
  },
  // third-largest
  {
    pattern: new RegExp(`\\b(${ordinals.join('|')})\\b`, 'gi'),
    read: ({ 1: ordinal = '', index }) => [{ figure: ordinalOf(2 + ordinals.indexOf(ordinal.toLowerCase())), index }],
  },
  // twenty-five, three hundred
  {
    pattern: new RegExp(`\\b(${cardinal})(?: (hundred|thousand|million|billion))?\\b`, 'gi'),
    read: ({ 1: words = '', 2: scale, index }) => [
      { figure: scale ? scaled(String(valueOf(words)), scale) : String(valueOf(words)), index },
    ],
  },
];

function valueOf(words: string): number {
  const [first = '', second] = words.toLowerCase().split('-');
  const ten = tens.indexOf(first);
  if (ten < 0) return 2 + units.indexOf(first);
  const unit = second === undefined ? 0 : second === 'one' ? 1 : 2 + units.indexOf(second);
  return 20 + 10 * ten + unit;
}

function ordinalOf(value: number): string {
  return `${value}${{ 2: 'nd', 3: 'rd' }[value] ?? 'th'}`;
}
