import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Rehype plugin: GFM column alignment becomes a class, `align-right`, because the `style` attribute it would
 * otherwise become is blocked by the content security policy.
 */
export function alignToClass() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const align = node.properties['align'];
      if (typeof align !== 'string') return;
      delete node.properties['align'];
      node.properties['className'] = [`align-${align}`];
    });
  };
}
