import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ContentFile } from '../../../src/gate/read-content.ts';
import type { FilesRead } from '../../../src/gate/read-once.ts';
import { encode, loadSmallContent, type Change, smallPath, smallText } from './small-content.ts';

/** What an author did, the change, where each problem stands and its code, and what the (first) message says. */
export type ProblemCase = readonly [
  title: string,
  changes: Readonly<Record<string, Change>>,
  places: string | readonly string[],
  ...says: string[],
];

const before: FilesRead = new Map();

/** One test for each case: exactly these problems at exactly these places, and nothing besides. */
export function testProblems(cases: readonly ProblemCase[]): void {
  for (const [title, changes, places, ...says] of cases) {
    it(title, () => {
      const { problems } = loadSmallContent(changes, before);
      const found = problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
      expect(found).toEqual([places].flat());
      for (const words of says) expect(problems[0]?.message).toContain(words);
    });
  }
}

/** A file of the given text, in place of what the small content has. */
export function text(content: string): Uint8Array {
  return encode(content);
}

/**
 * The tests that a text file tells, in groups. A line `# The check of links` begins a group; below it may stand
 * changes for all its cases. A line without a blank before it is the title of a case; below it stand the changes of the
 * small content, in which `\n` is a line end, and what is found:
 *
 *     acme: plan => plane                a text in organizations/acme.mdx, in place of another
 *     acme + It was so. [@talk:4]        more text, as the last block of an entry or the last lines of a list
 *     events/fair.mdx = ---\n...         a whole file
 *     events/link.mdx ! a symbolic link  what is no file, and why
 *     acme is gone
 *     finds acme 12:9 unknown-id: words of the first message ... more of them
 *     finds nothing
 */
export function testProblemsOf(path: string): void {
  for (const [head = '', ...rest] of readFileSync(path, 'utf8')
    .split(/^# /m)
    .slice(1)
    .map((group) => group.split('\n'))) {
    const cases = rest.join('\n').split(/^(?=\S)/m);
    const shared = cases[0]?.startsWith(' ') ? (cases.shift() ?? '').trimEnd().split('\n') : [];
    describe(head, () => testProblems(cases.map((one) => readCase(one.trimEnd().split('\n'), shared))));
  }
}

function readCase([title = '', ...lines]: readonly string[], shared: readonly string[]): ProblemCase {
  const texts = new Map<string, Change>();
  const places: string[] = [];
  const says: string[] = [];
  for (const line of [...shared, ...lines]) {
    const [, name = '', place = '', words] = /^ {2}finds (.+?) (\d+:\d+ [a-z-]+)(?:: (.*))?$/.exec(line) ?? [];
    if (place) {
      places.push(`${smallPath(name)}:${place}`);
      says.push(...(words?.split(' ... ') ?? []).map(unescape));
    } else if (line !== '  finds nothing') change(texts, line);
  }
  return [title, Object.fromEntries(texts), places, ...says];
}

function change(texts: Map<string, Change>, line: string): void {
  const [, name = '', sign, rest = ''] = /^ {2}(.+?)(:| [+=!]| is gone)(?: (.*))?$/.exec(line) ?? [];
  if (!sign) throw new Error(`can't be read: ${line}`);
  const path = smallPath(name);
  const known = texts.get(path);
  const before = known instanceof Uint8Array ? new TextDecoder().decode(known) : smallText(path);
  const written = unescape(rest);
  if (sign === ' is gone') texts.set(path, null);
  else if (sign === ' !') texts.set(path, written as ContentFile);
  else if (sign === ' =') texts.set(path, encode(written));
  else if (sign === ' +') texts.set(path, encode(`${before}${path.endsWith('.mdx') ? '\n' : ''}${written}\n`));
  else {
    const [from = '', to = ''] = rest.split(' => ').map(unescape);
    if (before.split(from).length !== 2) throw new Error(`expected "${from}" once in ${path}`);
    texts.set(path, encode(before.replace(from, () => to)));
  }
}

function unescape(written: string): string {
  return written.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, code?: string, sign = '') =>
    code
      ? String.fromCharCode(parseInt(code, 16))
      : ({ n: '\n', t: '\t', r: '\r' }[sign as string] ?? (sign as string)),
  );
}
