/**
 * The words for one kind of tie at both ends: `forward` is used on the page that states it, `inverse` on the page it
 * points to. Each must be true by itself, whatever the tie's note or role adds.
 */
export interface EndWords {
  forward: string;
  inverse: string;
}

/** The kinds of relation an entry can state. The note says more, and is shown at both ends. */
export const relationTypes = {
  'member-of': { forward: 'Member of', inverse: 'Members' },
  'part-of': { forward: 'Part of', inverse: 'Parts' },
  'established-by': { forward: 'Established by', inverse: 'Established' },
  'overseen-by': { forward: 'Overseen by', inverse: 'Oversaw' },
  acquired: { forward: 'Acquired', inverse: 'Acquired by' },
  'finalizing-deal-with': { forward: 'Deal under way with', inverse: 'Deal under way with' },
  /** A company whose name is the other's with something added; the source states no other tie. */
  'same-name': { forward: 'Company of the same name', inverse: 'Company of the same name' },
  used: { forward: 'Used', inverse: 'Used by' },
  /** A proposal or request, to those who were to act on it. */
  'addressed-to': { forward: 'Addressed to', inverse: 'Proposals addressed to it' },
  'in-dialogue-with': { forward: 'In dialogue with', inverse: 'In dialogue with' },
  supported: { forward: 'Supported', inverse: 'Supported by' },
  criticized: { forward: 'Criticized', inverse: 'Criticized by' },
  'responds-to': { forward: 'In response to', inverse: 'Responses to it' },
  'led-to': { forward: 'Led to', inverse: 'Came out of' },
  /** Everything else: the note says what ties the two, and must be clear on both pages. */
  related: { forward: 'See also', inverse: 'See also' },
} as const satisfies Record<string, EndWords>;

/** When an organization is "used", what is used is something it made. */
export const usedOfOrganization: EndWords = { forward: 'Used technology of', inverse: 'Technology used by' };

/** Fields that tie an entry to others. A role given for `lead` or `host` replaces the words at both ends. */
export const fieldWords = {
  partOf: { forward: 'Part of', inverse: 'Parts' },
  host: { forward: 'Host', inverse: 'Hosted' },
} as const satisfies Record<string, EndWords>;

/** What `participants` means: those who took part, or others whose role says how they were involved. */
export const participantWords = {
  present: { forward: 'Participants', inverse: 'Took part in' },
  involved: { forward: 'Involved', inverse: 'Involved in' },
} as const satisfies Record<string, EndWords>;

export type RelationType = keyof typeof relationTypes;
export const relationTypeNames = Object.keys(relationTypes) as [RelationType, ...RelationType[]];
