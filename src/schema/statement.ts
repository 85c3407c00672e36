/** What kind of statement it is, in words for readers. */
export const statementKinds = {
  account: 'Account',
  claim: 'Claim',
  assessment: 'Assessment',
  recommendation: 'Recommendation',
  position: 'Position',
  question: 'Question',
  answer: 'Answer',
} as const;

export type StatementKind = keyof typeof statementKinds;

/** The text of links to a statement: `Tariffs on steel and aluminum`, a few words without the speaker. */
export const labelPattern = /^[\p{Lu}\p{N}][^\s[\]]*(?: [^\s[\]]+){1,4}$/u;

/** Who speaks when the source does not say. */
export const unattributed = 'unattributed';
