/**
 * The words of the interface in the language of the site, `language` of `content/site.yaml`: those of the file that is
 * named after it, or after it without its region. What runs in the browser gets that file itself, and of it only the
 * words that it uses: see `chosenWords` in `astro.config.mjs`. Chosen when a command starts.
 */
import { readdirSync } from 'node:fs';
import { site } from '../site.ts';
import * as english from './en.ts';

/** The languages that have words, by BCP 47. */
const languages = readdirSync(import.meta.dirname)
  .flatMap((file) => /^([a-z]{2,3}(?:-[A-Za-z\d]+)*)\.ts$/.exec(file)?.[1] ?? [])
  .sort();

/** The language of the site, for forms of dates and numbers and the order of names. */
export const locale = site.language;

/** The language of the words for a language; null where there are none. */
function findWords(language: string): string | null {
  return [language, language.replace(/-.*/, '')].find((one) => languages.includes(one)) ?? null;
}

/** Whose words these are; English where there are none for the site, which the content gate reports. */
export const chosen = findWords(locale) ?? 'en';

/** Whether what the search knows of English is of use. */
export const isEnglish = /^en\b/.test(chosen);

export const words =
  chosen === 'en' ? english : ((await import(/* @vite-ignore */ `./${chosen}.ts`)) as typeof english);

/** What is wrong with the words for a language, for authors; null where nothing is. */
export function faultOfWords(language: string): string | null {
  const found = findWords(language);
  if (found === null) {
    const known = languages.join(', ');
    return `there are no words for "${language}", only for ${known}; translate src/words/en.ts into src/words/${language}.ts`;
  }
  if (found !== chosen) return null;
  const lacking = Object.entries(english).filter(
    ([name, word]) => typeof (words as Record<string, unknown>)[name] !== typeof word,
  );
  return lacking.length === 0 ? null : `src/words/${found}.ts lacks ${lacking.map(([name]) => name).join(', ')}`;
}
