/** Node makers for the plugins of this folder. Components are resolved when an entry is rendered: see `src/layouts/entry.astro`. */

/** A Markdown node that renders as the given HTML element around its children. */
export function elementNode(hName: string, className: string, children: unknown[]): AnyNode {
  return { type: 'wrapper', data: { hName, hProperties: { className: [className] } }, children };
}

/** A component in the flow of a text or between blocks, with text attributes. */
export function componentNode(name: string, attributes: Record<string, string>, place: 'text' | 'flow'): AnyNode {
  return {
    type: place === 'text' ? 'mdxJsxTextElement' : 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children: [],
  };
}

/** The text of a node and everything in it. */
export function plainText(node: { value?: unknown; children?: unknown }): string {
  if (typeof node.value === 'string') return node.value;
  return Array.isArray(node.children) ? node.children.map((child: AnyNode) => plainText(child)).join('') : '';
}

// The types of mdast can't name nodes that only exist between two plugins.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyNode = any;
