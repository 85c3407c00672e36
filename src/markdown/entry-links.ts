import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { resolveEntryLink } from '../reference/entry-links.ts';
import { entryPath, withBase } from '../reference/addresses.ts';
import { currentReference, contentPath } from '../gate/current-reference.ts';

/**
 * Remark plugin: relative links to entry files, `../organizations/meti.mdx#role`, become addresses under the base path.
 * The content gate has checked file and fragment.
 */
export function entryLinks({ base }: { base: string }) {
  return (tree: Root, file: { path: string }): void => {
    visit(tree, 'link', (link) => {
      const target = resolveEntryLink(contentPath(file.path), link.url);
      if (!target) return;
      const entry = currentReference().entries.get(target.id);
      if (entry) link.url = withBase(entryPath(entry, target.fragment), base);
    });
  };
}
