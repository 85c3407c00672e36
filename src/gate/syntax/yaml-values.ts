import {
  isAlias,
  isCollection,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Scalar,
  type YAMLError,
} from 'yaml';
import { findEscapedCharacter } from './decode-file.ts';
import { explainYaml, groupAsKey, quoteText } from './explain-yaml.ts';
import type { Report } from '../../text/problems.ts';

export type YamlPath = readonly (string | number)[];

/** A YAML text as plain values, with their offsets in the file. */
export interface YamlValues {
  value: unknown;
  /** Offset of the value at a path, or of the nearest place above it that exists. */
  offsetOf: (path: YamlPath) => number;
  /** Offset of the key at the end of a path. */
  offsetOfKey: (path: YamlPath) => number;
  /** Offset of the n-th character of the text at a path, whatever its style (plain, quoted, folded). */
  offsetInText: (path: YamlPath, text: string, index: number) => number;
}

/**
 * Reads YAML 1.2 (dates stay text). Anchors, aliases, unknown tags, duplicate keys and `__proto__` are refused.
 * `start` is the offset of the YAML text in the file. Null when it can't be read.
 */
export function readYaml(text: string, start: number, report: Report): YamlValues | null {
  const document = parseDocument(text, { prettyErrors: false, version: '1.2', schema: 'core', merge: false });
  if (reportErrors([...document.errors, ...document.warnings], text, start, report)) return null;
  let broken = false as boolean;
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isCollection(key)) {
        report(start + at(key), 'yaml-syntax', groupAsKey);
        broken = true;
      }
      if (isScalar(key) && isScalar(value)) reportCutText(key, value, text, start, report);
    },
    Node: (key, node) => {
      const offset = start + at(node);
      const value = isScalar(node) && typeof node.value === 'string' ? node.value : '';
      const character = findEscapedCharacter(value, text);
      if (character) report(offset, 'forbidden-character', character);
      const forbiddenKey = key === 'key' && value === '__proto__';
      if (isAlias(node)) report(offset, 'yaml-alias', `the alias *${node.source}`);
      else if (node.anchor) report(offset, 'yaml-alias', `the anchor &${node.anchor}`);
      else if (forbiddenKey) report(offset, 'forbidden-key', value);
      broken ||= isAlias(node) || node.anchor !== undefined || forbiddenKey;
    },
  });
  if (broken) return null;
  return { value: document.toJS({ maxAliasCount: 0 }), ...locators(document, text, start) };
}

/** Reports what keeps a text from being read: of several faults of form the first, because the others come of it. */
function reportErrors(errors: readonly YAMLError[], text: string, start: number, report: Report): boolean {
  const [first] = errors.filter(({ code }) => code !== 'DUPLICATE_KEY').sort((a, b) => a.pos[0] - b.pos[0]);
  if (first) {
    const { offset, detail } = explainYaml(first.code, first.message, text, first.pos[0]);
    report(start + offset, 'yaml-syntax', detail);
  }
  for (const { code, pos } of errors) {
    if (code === 'DUPLICATE_KEY') report(start + pos[0], 'duplicate-key', wordAt(text, pos[0]));
  }
  return errors.length > 0;
}

/** Reports a text that a # has cut: what follows it on the line is a comment to YAML, and rarely meant as one. */
function reportCutText(key: Scalar, { type, range }: Scalar, text: string, start: number, report: Report): void {
  if (type !== 'PLAIN') return;
  const [from = 0, end = 0] = range ?? key.range ?? [];
  const isEmpty = end === from;
  const rest = /^:?([ \t]+)(#.*)/.exec(text.slice(isEmpty && key.range ? key.range[1] : end));
  if (!rest) return;
  const written = isEmpty ? (rest[2] ?? '') : `${text.slice(from, end)}${rest[0]}`;
  report(
    start + (isEmpty ? from : end + (rest[1]?.length ?? 0)),
    'yaml-comment',
    String(key.value),
    quoteText(written),
  );
}

function locators(document: Document.Parsed, text: string, start: number): Omit<YamlValues, 'value'> {
  const find = (path: YamlPath): Node | null => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isScalar(node) || isCollection(node)) return node;
    }
    return null;
  };
  const offsetOf = (path: YamlPath): number => start + at(find(path));
  // Keyed by place: a long text may have many problems.
  const aligned = new Map<number, number[]>();
  return {
    offsetOf,
    offsetOfKey: (path) => {
      const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
      const pairs: readonly unknown[] = isCollection(parent) ? parent.items : [];
      for (const pair of pairs) {
        if (isPair(pair) && isScalar(pair.key) && pair.key.value === path.at(-1)) return start + at(pair.key);
      }
      return offsetOf(path);
    },
    offsetInText: (path, value, index) => {
      const [from = 0, to = text.length] = find(path)?.range ?? [];
      const offsets = aligned.get(from) ?? alignText(value, text.slice(from, to));
      aligned.set(from, offsets);
      return start + from + (offsets[index] ?? 0);
    },
  };
}

/**
 * For each character of a parsed text, its offset in the source. Escapes, quotation marks and line folding only add
 * characters to the source, so each character is searched for after the last one found.
 */
export function alignText(parsed: string, source: string): number[] {
  const offsets: number[] = [];
  let from = /^[|>][^\n]*\n\s*/.exec(source)?.[0].length ?? 0;
  for (const character of parsed) {
    const found = /\s/.test(character) ? source.slice(from).search(/\s/) : findNext(source, from, character);
    const offset = from + Math.max(0, found);
    for (let unit = 0; unit < character.length; unit++) offsets.push(offset + unit);
    if (found >= 0) from = offset + character.length;
  }
  offsets.push(from);
  return offsets;
}

/** Not far: a character written as an escape must not be found in some later word. */
function findNext(source: string, from: number, character: string): number {
  const space = /\S/.exec(source.slice(from))?.index ?? 0;
  const found = source.slice(from + space, from + space + 12).indexOf(character);
  return found < 0 ? found : space + found;
}

function at(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

function wordAt(text: string, offset: number): string {
  return /^["']?([^"':\n]*)/.exec(text.slice(offset))?.[1]?.trim() ?? '';
}
