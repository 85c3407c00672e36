import type { Nodes, Root } from 'mdast';
import { replaceNodes } from '../text/replace-nodes.ts';
import { resolveEntryLink } from '../reference/entry-links.ts';
import { entryPath, withBase } from '../reference/addresses.ts';
import type { Tell } from './told.ts';

/**
 * Remark plugin: relative links to entry files, `../organizations/meti.mdx#role`, become addresses under the base path.
 * The content gate has checked file and fragment.
 */
export function entryLinks({ base, tell }: { base: string; tell: Tell }) {
  return (tree: Root, file: { path: string }): void => {
    const { path, all } = tell(file.path);
    replaceNodes<Nodes>(tree, (node) => {
      if (node.type !== 'link') return null;
      const target = resolveEntryLink(path, node.url);
      const entry = target && all.entries.get(target.id);
      if (entry) node.url = withBase(entryPath(entry, target.fragment), base);
      return null;
    });
  };
}
