import type { Nodes, Root } from 'hast';
import { replaceNodes } from '../text/replace-nodes.ts';

/**
 * Rehype plugin: GFM column alignment becomes a class, `align-right`, because the `style` attribute it would
 * otherwise become is blocked by the content security policy.
 */
export function alignToClass() {
  return (tree: Root): void => {
    replaceNodes<Nodes>(tree, (node) => {
      if (node.type !== 'element') return null;
      const align = node.properties['align'];
      if (typeof align !== 'string') return null;
      delete node.properties['align'];
      node.properties['className'] = [`align-${align}`];
      return null;
    });
  };
}
