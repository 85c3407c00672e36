/** Node makers for the plugins of this folder. Components are resolved when an entry is rendered: see its page. */
import type { Root, RootContent } from 'mdast';

/** A node as the plugins see it: mdast has no type for nodes that exist only between two plugins. */
export interface TreeNode {
  type: string;
  value?: unknown;
  children?: TreeNode[];
  data?: { hName: string; hProperties: Record<string, string | string[]> };
  /** Of components. */
  name?: string | null;
  attributes?: { type: string; name: string; value: unknown }[];
}

/** A piece of text. */
export function textNode(value: string): TreeNode {
  return { type: 'text', value };
}

/** A node that renders as the given HTML element around its children. */
export function elementNode(
  hName: string,
  hProperties: Record<string, string | string[]>,
  children: TreeNode[],
): TreeNode {
  return { type: 'wrapper', data: { hName, hProperties }, children };
}

/**
 * An element around blocks and components. Astro writes blocks as plain HTML, which compiles and renders several times as
 * fast, unless a component follows them in their element; but not if the element already begins with one. So this begins
 * with an expression that gives nothing.
 */
export function mixedNode(hProperties: Record<string, string | string[]>, children: TreeNode[]): TreeNode {
  return elementNode('div', hProperties, [{ type: 'mdxFlowExpression', value: '' }, ...children]);
}

/** A component in the flow of a text or between blocks, with text attributes. */
export function componentNode(
  name: string,
  attributes: Record<string, string>,
  place: 'text' | 'flow',
  children: TreeNode[] = [],
): TreeNode {
  return {
    type: place === 'text' ? 'mdxJsxTextElement' : 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children,
  };
}

/** The text of a node and everything in it. */
export function plainText(node: TreeNode): string {
  if (typeof node.value === 'string') return node.value;
  return (node.children ?? []).map(plainText).join('');
}

/** The blocks of a page as plugins see them; assigning to the result's elements changes the page. */
export function blocksOf(tree: Root): TreeNode[] {
  return tree.children as unknown as TreeNode[];
}

/** The other way round, for a tree that takes blocks back. */
export function asContent(nodes: TreeNode[]): RootContent[] {
  return nodes as unknown as RootContent[];
}
