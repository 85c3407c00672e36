import type { Build } from './builds.ts';
import { listPages, readBuilt } from './built-site.ts';
import { readTags } from './html-tags.ts';
import type { HtmlElement } from './html-tree.ts';

/** Whether a page only stands for one that has moved or is gone. */
export function isFormer(tags: readonly HtmlElement[]): boolean {
  return tags.some(({ name, attributes }) => name === 'article' && attributes.has('data-former'));
}

/** The pages of a build that stand for former pages, or that list or keep the ids of former places. */
export function listFormerPages(build: Build): string[] {
  return listPages(build).filter((page) =>
    readTags(readBuilt(build, page)).some(({ attributes }) => attributes.has('data-former')),
  );
}
