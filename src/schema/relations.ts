/**
 * The words for one kind of tie at both ends: `forward` is used on the page that states it, `inverse` on the page it
 * points to. Each must be true by itself, whatever the tie's note or role adds.
 */
export interface EndWords {
  forward: string;
  inverse: string;
}

/** The kinds of relation an entry can state. The note says more, and is shown at both ends. */
export const relationTypeNames = [
  'member-of',
  'part-of',
  'established-by',
  'overseen-by',
  'acquired',
  'finalizing-deal-with',
  /** A company whose name is the other's with something added; the source states no other tie. */
  'same-name',
  'used',
  /** A proposal or request, to those who were to act on it. */
  'addressed-to',
  'in-dialogue-with',
  'supported',
  'criticized',
  'responds-to',
  'led-to',
  /** Everything else: the note says what ties the two, and must be clear on both pages. */
  'related',
] as const;

export type RelationType = (typeof relationTypeNames)[number];
