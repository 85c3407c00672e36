import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
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
    visit(tree, 'link', (link) => {
      const target = resolveEntryLink(path, link.url);
      if (!target) return;
      const entry = all.entries.get(target.id);
      if (entry) link.url = withBase(entryPath(entry, target.fragment), base);
    });
  };
}
