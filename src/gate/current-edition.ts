import { currentContent } from './current-reference.ts';
import { editionOf, type Edition } from '../ledger/describe-edition.ts';

const kept = new WeakMap<object, Edition | null>();

/** The edition of the project that is built or served. Every page asks for it, so it is kept for as long as the content. */
export function currentEdition(): Edition | null {
  const content = currentContent();
  const known = kept.get(content);
  if (known !== undefined) return known;
  const edition = editionOf(content);
  kept.set(content, edition);
  return edition;
}
