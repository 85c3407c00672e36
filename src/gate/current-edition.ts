import { currentContent } from './current-reference.ts';
import { editionOf, type Edition } from '../ledger/describe-edition.ts';

const kept = new WeakMap<object, Edition | null>();

/** The edition of the content that is built or served. Every page needs it, so it is kept until the content changes. */
export function currentEdition(): Edition | null {
  const content = currentContent();
  const known = kept.get(content);
  if (known !== undefined) return known;
  const edition = editionOf(content);
  kept.set(content, edition);
  return edition;
}
