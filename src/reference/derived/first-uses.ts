import type { GlossaryTerm } from '../../schema/glossary.ts';
import { makeNamePattern } from './find-mentions.ts';

/** A term of the glossary in a text. */
export interface TermUse {
  term: GlossaryTerm;
  /** As the text writes it. */
  text: string;
  /** Offset of its first character. */
  index: number;
}

/** How pages write a term, the longest first: `Centers of Excellence` is no use of `Center`. */
export function termForms({ term, forms }: GlossaryTerm): string[] {
  return [term, ...forms].sort((a, b) => b.length - a.length);
}

/**
 * The first use of each term in a text, in the order of the text; where two overlap, the one that begins first.
 * @param wanted The terms to look for.
 */
export function findFirstUses(text: string, wanted: Iterable<GlossaryTerm>): TermUse[] {
  const uses = Array.from(wanted, (term) => firstUse(text, term))
    .filter((use) => use !== null)
    .sort((a, b) => a.index - b.index);
  return uses.filter(({ index }, at) =>
    uses.slice(0, at).every((before) => before.index + before.text.length <= index),
  );
}

function firstUse(text: string, term: GlossaryTerm): TermUse | null {
  const found = termForms(term)
    .map((form) => makeNamePattern(form).exec(text))
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index || b[0].length - a[0].length)
    .at(0);
  return found ? { term, text: found[0], index: found.index } : null;
}
