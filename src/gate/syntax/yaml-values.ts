import { isAlias, isCollection, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { findEscapedCharacter } from './decode-file.ts';
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
  let broken = false;
  for (const error of [...document.errors, ...document.warnings]) {
    broken = true;
    const offset = start + error.pos[0];
    if (error.code === 'DUPLICATE_KEY') report(offset, 'duplicate-key', wordAt(text, error.pos[0]));
    else report(offset, 'yaml-syntax', error.message.replace(/\s+/g, ' '));
  }
  visit(document, {
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
