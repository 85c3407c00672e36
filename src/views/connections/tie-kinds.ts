import type { Relation } from '../../reference/reference.ts';

/** The kinds of ties that a drawing tells apart, by a letter, a color and words, in the order of the legend. */
export const tieKinds = { P: 'part', L: 'led', T: 'took', A: 'asked', D: 'deal', S: 'see' } as const;

export type TieLetter = keyof typeof tieKinds;

const letters: Record<Relation['type'], TieLetter> = {
  partOf: 'P',
  'part-of': 'P',
  'member-of': 'P',
  'established-by': 'P',
  'overseen-by': 'P',
  lead: 'L',
  host: 'L',
  participants: 'T',
  used: 'T',
  supported: 'T',
  'addressed-to': 'A',
  'in-dialogue-with': 'A',
  criticized: 'A',
  'responds-to': 'A',
  'led-to': 'A',
  acquired: 'D',
  'finalizing-deal-with': 'D',
  'same-name': 'S',
  related: 'S',
};

/** The letter of a relation. */
export function letterOf({ type }: Pick<Relation, 'type'>): TieLetter {
  return letters[type];
}

/** The class that gives the color of a letter. */
export function tieClass(letter: TieLetter): string {
  return `tie-${tieKinds[letter]}`;
}
