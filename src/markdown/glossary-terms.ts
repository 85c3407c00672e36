import type { Link, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { findFirstUses } from '../reference/derived/first-uses.ts';
import type { Reference } from '../reference/reference.ts';
import { paths, withBase } from '../reference/addresses.ts';
import type { Tell } from './told.ts';

/** A definition opens from running text only: not from what is a link, or the title of a section. */
const apart = ['heading', 'link'];

/**
 * Remark plugin: the first use of each term of the glossary in the text of a page leads to its definition, which a script
 * opens in place.
 */
export function glossaryTerms({ base, tell }: { base: string; tell: Tell }) {
  return (tree: Root, file: { path: string }): void => {
    const wanted = new Set(tell(file.path).all.glossary);
    visit(tree, (node, index, parent) => {
      if (apart.includes(node.type)) return SKIP;
      if (node.type !== 'text' || !parent || index === undefined) return undefined;
      const parts: RootContent[] = [];
      let end = 0;
      for (const { term, text, index: start } of findFirstUses(node.value, wanted)) {
        wanted.delete(term);
        parts.push({ type: 'text', value: node.value.slice(end, start) });
        parts.push(linkTerm(term, text, base));
        end = start + text.length;
      }
      if (end === 0) return undefined;
      parts.push({ type: 'text', value: node.value.slice(end) });
      parent.children.splice(index, 1, ...(parts as typeof parent.children));
      return [SKIP, index + parts.length];
    });
  };
}

function linkTerm({ id }: Reference['glossary'][number], text: string, base: string): Link {
  return {
    type: 'link',
    url: withBase(`${paths.glossary}#${id}`, base),
    children: [{ type: 'text', value: text }],
  };
}
