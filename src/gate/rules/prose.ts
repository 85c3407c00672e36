import type { Block } from './check-sentences-cited.ts';

/** A piece of an entry's prose as it is written, for the rules that look at words. */
export interface Prose extends ProsePlace {
  /** One character for each that is written; white space as spaces. */
  text: string;
  /** Where the n-th character stands in the file. */
  offsetOf: (index: number) => number;
  /** The links in it, by their place in the text. */
  links: readonly { url: string; start: number; end: number }[];
}

export interface ProsePlace {
  /**
   * A sentence of the front matter or of the text that facts rest on, one that only guides, an editor's note, or a few
   * words that name something: a heading, a statement's label, a measure.
   */
  is: 'field' | 'sentence' | 'guide' | 'note' | 'name';
  /** Counted over the ## sections of the text; 0 for what stands before the first. */
  part: number;
  /** What it is the first sentence of. */
  opens: 'section' | 'statement' | null;
}

/** A piece of a block as prose. */
export function toProse(
  block: Block & { links?: Prose['links'] },
  { start, end }: { start: number; end: number },
  place: ProsePlace,
): Prose {
  return {
    ...place,
    text: toSpaces(block.text.slice(start, end)),
    offsetOf: (index) => block.offsetOf(start + index),
    links: (block.links ?? [])
      .filter((link) => link.start >= start && link.start < end)
      .map(({ url, start: from, end: to }) => ({ url, start: from - start, end: to - start })),
  };
}

/** Prose of the front matter. */
export function fieldPlace(is: 'field' | 'name'): ProsePlace {
  return { is, part: 0, opens: null };
}

/** The text with everything between quotation marks blanked: a title that is quoted keeps its words. */
export function withoutQuoted(text: string): string {
  return text.replace(/"[^"]*"|“[^”]*”/g, (quoted) => '_'.repeat(quoted.length));
}

/** Most texts have no white space but spaces. */
function toSpaces(text: string): string {
  return /[^\S ]/.test(text) ? text.replace(/\s/g, ' ') : text;
}
