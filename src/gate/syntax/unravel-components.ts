import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';

/**
 * A component on one line with its text, `<EditorNote>Text.</EditorNote>`, is parsed as a paragraph around it; this
 * turns the tree into the one for a component on lines of its own: the component around a paragraph.
 */
export function unravelComponents(root: Root): void {
  root.children = root.children.flatMap(unravelBlock);
  for (const block of root.children) {
    if (block.type === 'mdxJsxFlowElement') {
      block.children = (block.children as Root['children']).flatMap(unravelBlock) as typeof block.children;
    }
  }
}

function unravelBlock(block: Root['children'][number]): Root['children'] {
  if (block.type !== 'paragraph') return [block];
  const elements = block.children.filter((child) => !isSpace(child));
  if (!elements.every((child) => child.type === 'mdxJsxTextElement')) return [block];
  return elements.map(({ name, attributes, children, position }): MdxJsxFlowElement => {
    return { type: 'mdxJsxFlowElement', name, attributes, position, children: wrap(children) };
  });
}

function wrap(children: PhrasingContent[]): MdxJsxFlowElement['children'] {
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  if (!first || !last) return [];
  return [{ type: 'paragraph', children, position: { start: first.start, end: last.end } }];
}

function isSpace(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
