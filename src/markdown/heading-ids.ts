import type { Heading, Nodes, Root } from 'mdast';
import { replaceNodes } from '../text/replace-nodes.ts';
import { asContent, componentNode, mixedNode, plainText, type TreeNode } from './nodes.ts';

const idComment = /^\/\*\s*#([a-z][a-z0-9-]*)\s*\*\/$/;

/**
 * Remark plugin: a heading's `#id` comment becomes its id, and a link to the section, for readers to copy, is added
 * beside it. The content gate has rejected headings without an id.
 */
export function headingIds() {
  return (tree: Root): void => {
    replaceNodes<Nodes>(tree, (node) => {
      const id = node.type === 'heading' ? takeId(node) : null;
      if (id === null) return null;
      node.data = { ...node.data, hProperties: { id } };
      const shown = node as unknown as TreeNode;
      const link = componentNode('Permalink', { id, to: plainText(shown) }, 'flow');
      return asContent([mixedNode({ className: ['heading'] }, [shown, link])]);
    });
  };
}

function takeId(heading: Heading): string | null {
  const last = heading.children.at(-1);
  const match = last?.type === 'mdxTextExpression' ? idComment.exec(last.value) : null;
  if (!match?.[1]) return null;
  heading.children.pop();
  const text = heading.children.at(-1);
  if (text?.type === 'text') text.value = text.value.trimEnd();
  return match[1];
}
