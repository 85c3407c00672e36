/**
 * The kinds of relation an entry can state, each with the words for both ends.
 * `forward` heads the list on the page that states the relation, `inverse` the list on the page it points to.
 */
export const relationTypes = {
  'member-of': { forward: 'Member of', inverse: 'Members' },
  'part-of': { forward: 'Part of', inverse: 'Parts' },
  'established-by': { forward: 'Established by', inverse: 'Established' },
  'overseen-by': { forward: 'Overseen by', inverse: 'Oversees' },
  hosted: { forward: 'Hosted', inverse: 'Hosted by' },
  organized: { forward: 'Organized', inverse: 'Organized by' },
  led: { forward: 'Led', inverse: 'Led by' },
  'took-part-in': { forward: 'Took part in', inverse: 'Took part' },
  acquired: { forward: 'Acquired', inverse: 'Acquired by' },
  'finalizing-deal-with': { forward: 'Was finalizing a deal with', inverse: 'In a deal being finalized by' },
  supplied: { forward: 'Supplied', inverse: 'Supplied by' },
  used: { forward: 'Used', inverse: 'Used by' },
  'proposed-by': { forward: 'Proposed by', inverse: 'Proposed' },
  'addressed-to': { forward: 'Addressed to', inverse: 'Addressed by' },
  'in-dialogue-with': { forward: 'In dialogue with', inverse: 'In dialogue with' },
  supported: { forward: 'Supported', inverse: 'Supported by' },
  criticized: { forward: 'Criticized', inverse: 'Criticized by' },
  'responds-to': { forward: 'Responds to', inverse: 'Answered by' },
  'led-to': { forward: 'Led to', inverse: 'Came out of' },
  related: { forward: 'See also', inverse: 'See also' },
} as const satisfies Record<string, { forward: string; inverse: string }>;

export type RelationType = keyof typeof relationTypes;
export const relationTypeNames = Object.keys(relationTypes) as [RelationType, ...RelationType[]];
