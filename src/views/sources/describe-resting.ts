import type { Reference } from '../../reference/reference.ts';
import type { Resting } from '../../reference/derived/resting-on.ts';
import { withRole } from '../../reference/relation-words.ts';
import { nameOf } from '../../reference/names-of.ts';
import { words } from '../../words/words.ts';

/** Names a place that rests on a paragraph, for a list behind its page's title: `opening sentence`, `Employees`. */
export function describeResting(reference: Reference, { kind, label, statement, to, sentences }: Resting): string {
  if (statement) return `${words.statementKinds[statement.kind].toLowerCase()}: ${statement.label}`;
  const named = to === null ? label : [label, nameOf(reference, to)].filter(Boolean).join(': ');
  switch (kind) {
    case 'summary':
      return words.restingPlaces.summary;
    case 'section':
      return label ?? words.restingPlaces.section;
    case 'fact':
      return withRole(named ?? '', to === null ? null : roleIn(sentences));
    case 'date':
    case 'figure':
      return named ?? words.restingPlaces[kind];
    case 'relation':
      return to === null ? (named ?? words.restingPlaces.relation) : words.relationTo(nameOf(reference, to));
    case 'statement':
    case 'role':
      return named ?? words.restingPlaces[kind];
  }
}

/** The text of a fact that names someone is the role, if there is one. */
function roleIn([first]: Resting['sentences']): string | null {
  return first === undefined || first.text === '' ? null : first.text;
}
