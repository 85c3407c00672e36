import type { Link, Nodes, Root, RootContent } from 'mdast';
import { replaceNodes } from '../text/replace-nodes.ts';
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
    replaceNodes<Nodes>(tree, (node) => {
      if (apart.includes(node.type)) return [node];
      if (node.type !== 'text') return null;
      const parts: RootContent[] = [];
      let end = 0;
      for (const { term, text, index: start } of findFirstUses(node.value, wanted)) {
        wanted.delete(term);
        parts.push({ type: 'text', value: node.value.slice(end, start) });
        parts.push(linkTerm(term, text, base));
        end = start + text.length;
      }
      if (end === 0) return null;
      parts.push({ type: 'text', value: node.value.slice(end) });
      return parts;
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
