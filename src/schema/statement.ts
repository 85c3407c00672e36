/** What kinds of statement there are. */
export const statementKinds = [
  'account',
  'claim',
  'assessment',
  'recommendation',
  'position',
  'question',
  'answer',
] as const;

export type StatementKind = (typeof statementKinds)[number];

/** The text of links to a statement: `Tariffs on steel and aluminum`, a few words without the speaker. */
export const labelPattern = /^[\p{Lu}\p{N}][^\s[\]]*(?: [^\s[\]]+){1,4}$/u;

/** Who speaks when the source does not say. */
export const unattributed = 'unattributed';
