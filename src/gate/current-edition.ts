import { currentContent } from './current-reference.ts';
import { onceFor } from '../text/once-for.ts';
import { editionOf, type Edition } from '../ledger/describe-edition.ts';

const keptEdition = onceFor(editionOf);

/** The edition of the project that is built or served. */
export function currentEdition(): Edition | null {
  return keptEdition(currentContent());
}
