import { findNearest } from '../text/did-you-mean.ts';

/** What a command is asked to do, by its first word. @throws Error that names what it can do, and the nearest. */
export function readAction<Action extends string>(written: string, actions: readonly Action[], usage: string): Action {
  const action = actions.find((candidate) => candidate === written);
  if (action) return action;
  const nearest = findNearest(written, actions);
  const asked = written ? `"${written}" is unknown${nearest ? `; did you mean ${nearest}?` : ''}` : 'nothing to do';
  throw new Error(`${asked}; expected ${actions.join(', ')}\n\n${usage}`);
}
