import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What schema.org says of a property: the types that a value may have, `Text` and `Date` among them. */
type Ranges = ReadonlySet<string>;

export interface Vocabulary {
  isType(type: string): boolean;
  /** The ranges of a property of a type or of what it inherits from; null when it has no such property. */
  rangesOf(type: string, property: string): Ranges | null;
  /** The type and everything it is a kind of. */
  lineOf(type: string): ReadonlySet<string>;
}

/** Reads the vocabulary from the types that schema-dts makes of schema.org's own definition. */
export function readVocabulary(): Vocabulary {
  const file = createRequire(import.meta.url)
    .resolve('schema-dts')
    .replace(/\.js$/, '.d.ts');
  const parents = new Map<string, string[]>();
  const properties = new Map<string, Map<string, Ranges>>();
  // A type without properties of its own has no `Base`, but every type that may be used has a `Leaf`.
  const declaration = /^(?:export )?interface (\w+?)(?:Base|Leaf) extends ([^{]+)\{([\s\S]*?)^\}/gm;
  for (const [, type = '', inherited = '', body = ''] of readFileSync(file, 'utf8').matchAll(declaration)) {
    const found = [...inherited.matchAll(/(\w+)Base\b/g)].flatMap(([, parent = '']) => (parent === type ? [] : parent));
    parents.set(type, [...(parents.get(type) ?? []), ...found]);
    const own = [...body.matchAll(/^\s+"(\w+)"\?: SchemaValue<([^,]+), "/gm)];
    if (own.length > 0)
      properties.set(type, new Map(own.map(([, name = '', ranges = '']) => [name, new Set(ranges.split(/\s*\|\s*/))])));
  }
  const lineOf = (type: string): Set<string> =>
    new Set([type, ...(parents.get(type) ?? []).flatMap((parent) => [...lineOf(parent)])]);
  return {
    isType: (type) => parents.has(type) || type === 'Thing',
    lineOf,
    rangesOf: (type, property) => {
      const found = [...lineOf(type)].flatMap((one) => [...(properties.get(one)?.get(property) ?? [])]);
      return found.length > 0 ? new Set(found) : null;
    },
  };
}

const literals = ['Text', 'URL', 'Date', 'DateTime', 'Number', 'Integer', 'Boolean', 'Time', 'string', 'number'];

/** What is wrong with a tree of JSON-LD: unknown types and terms, terms at the wrong thing, values of the wrong type. */
export function findMisuse(node: Record<string, unknown>, vocabulary: Vocabulary, role?: string): string[] {
  const type = String(node['@type']);
  if (!vocabulary.isType(type)) return [`${type} is no type`];
  return Object.entries(node).flatMap(([term, value]) => {
    if (term.startsWith('@')) return [];
    // A role repeats the term under which it stands.
    const ranges = term === role ? new Set(['Thing']) : vocabulary.rangesOf(type, term);
    if (!ranges) return [`${type} has no ${term}`];
    return [value].flat().flatMap((one: unknown) => {
      if (typeof one !== 'object' || one === null) {
        return literals.some((literal) => ranges.has(literal)) ? [] : [`${term} of ${type} takes no text`];
      }
      const child = one as Record<string, unknown>;
      if (!('@type' in child)) return [];
      const isRole = child['@type'] === 'Role';
      const line = vocabulary.lineOf(String(child['@type']));
      const fits = isRole || [...line].some((kind) => ranges.has(kind));
      const wrong = fits ? [] : [`${term} of ${type} takes no ${String(child['@type'])}`];
      return [...wrong, ...findMisuse(child, vocabulary, isRole ? term : undefined)];
    });
  });
}
