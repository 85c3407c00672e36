/**
 * Checks the spelling of everything that is written here, as part of `npm run lint`: with the dictionaries of cspell and the
 * words of `.cspell.json`, which editors read too. cspell itself brings a hundred packages, for languages that this project does not have.
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import process from 'node:process';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';

interface Settings {
  ignorePaths: string[];
  ignoreRegExpList: string[];
  flagWords: string[];
  words: string[];
  overrides: { filename: string; words: string[] }[];
}

const root = join(import.meta.dirname, '..');
const settings = JSON.parse(readFileSync(join(root, '.cspell.json'), 'utf8')) as Settings;
const dictionaries = join(root, 'node_modules/@cspell');
const english = decodeTrie(readUnpacked(join(dictionaries, 'dict-en_us/en_US.trie.gz')));
const terms = globSync(join(dictionaries, 'dict-{html,node,npm,software-terms,typescript}/dict/*.{txt,txt.gz}'))
  .flatMap((path) => readUnpacked(path).toString().split('\n'))
  .filter((line) => !line.startsWith('#'))
  .flatMap(splitWords);
const known = lowerSet([...terms, ...settings.words]);
const flagged = lowerSet(settings.flagWords);
/** What has no words: addresses, escapes, colors and code points, hashes. */
const wordless = [
  /https?:\/\/\S+/g,
  /\\{1,2}(?!text)[bdfnrstw](?=[a-z])/g,
  /(?:#|\\[ux]|U\+|0x)\{?[0-9a-f]{3,8}\b/gi,
  /[\w+/=-]{40,}/g,
  ...settings.ignoreRegExpList.map((rule) => new RegExp(/^\/(.*)\/\w*$/.exec(rule)?.[1] ?? rule, 'gi')),
];

const unknown = listFiles().flatMap(checkFile);
for (const line of unknown) console.log(line);
if (unknown.length > 0) console.log('Right words that are not known here belong in .cspell.json.');
process.exitCode = unknown.length > 0 ? 1 : 0;

function listFiles(): string[] {
  const notOurs = `.git/\n${readFileSync(join(root, '.gitignore'), 'utf8')}`
    .split('\n')
    .map((line) => line.replaceAll('/', ''));
  const ignored = settings.ignorePaths.map((path) => (path.endsWith('/') ? `${path}**` : path));
  return globSync(['**/*', '**/.*', '**/.*/**/*'], {
    cwd: root,
    exclude: (path) => notOurs.includes(path.split('/').at(-1) ?? ''),
  }).filter((path) => statSync(join(root, path)).isFile() && !ignored.some((pattern) => matchesGlob(path, pattern)));
}

/** The words of a file that no dictionary has, each with its place. */
function checkFile(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  if (text.includes('\0')) return [];
  const own = settings.overrides.filter(({ filename }) => matchesGlob(path, filename)).flatMap(({ words }) => words);
  const here = lowerSet([
    ...own,
    ...[...text.matchAll(/cspell:ignore (.*)/g)].flatMap(([, words = '']) => splitWords(words)),
  ]);
  return text.split('\n').flatMap((line, index) =>
    splitWords(wordless.reduce((rest, pattern) => rest.replace(pattern, ' '), line))
      .filter((word) => flagged.has(word.toLowerCase()) || !(isKnown(word) || here.has(word.toLowerCase())))
      .map((word) => `${path}:${index + 1}:${line.indexOf(word) + 1} "${word}" is not in the dictionaries`),
  );
}

function isKnown(word: string): boolean {
  const lower = word.toLowerCase();
  const forms = [word, lower, word.charAt(0).toUpperCase() + lower.slice(1)];
  return word.length < 4 || known.has(lower) || forms.some((form) => english.hasWord(form, false));
}

/** The words in Latin letters of a text or an identifier: `readHTMLFile` has three. */
function splitWords(text: string): string[] {
  return text
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1$2 ')
    .replaceAll('’', "'")
    .split(/[^\p{Script=Latin}\p{M}']+/u)
    .map((word) => word.replace(/^'+|'+$/g, '').replace(/'s$/, ''))
    .filter(Boolean);
}

function lowerSet(words: readonly string[]): Set<string> {
  return new Set(words.map((word) => word.toLowerCase()));
}

function readUnpacked(path: string): Buffer<ArrayBuffer> {
  const bytes = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}
