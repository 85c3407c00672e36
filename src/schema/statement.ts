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

/** Who speaks when the source does not say. */
export const unattributed = 'unattributed';
