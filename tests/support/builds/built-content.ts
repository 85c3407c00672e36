import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { loadReference, type LoadedReference } from '../../../src/gate/load-reference.ts';
import { readContent } from '../../../src/gate/read-content.ts';
import { type Build, builds, thirdContent } from './builds.ts';
import { listPages, readBuilt } from './built-site.ts';
import { readTags, type HtmlElement } from '../html/html-tree.ts';

const loaded = new Map<string, LoadedReference>();

/** The content that a build was made of. */
export function contentOf({ content }: Build): LoadedReference {
  const known = loaded.get(content) ?? loadReference(readContent(content));
  loaded.set(content, known);
  return known;
}

/**
 * One page of each kind of a build, those of former pages aside. Where there is a third document, what is told of it
 * comes first.
 */
export function listPageOfEachKind(build: Build): string[] {
  const ids = new Set(build.folder === builds.moved.folder ? listThirdIds() : []);
  const former = new Set(listFormerPages(build));
  const pages = listPages(build).filter((page) => !former.has(page));
  // Every list and overview is a kind of its own; the pages below one are one kind.
  const kinds = Map.groupBy(pages, (page) => page.replace(/^(cite\/)?([^/]+)\/.+\/index\.html$/, '$1$2/*'));
  return [...kinds.values()].flatMap(
    (own) => own.find((page) => ids.has(page.split('/').at(-2) ?? '')) ?? own.slice(0, 1),
  );
}

function listThirdIds(): string[] {
  const { people, topics } = contentOf(builds.moved).reference;
  const files = readdirSync(thirdContent, { recursive: true, encoding: 'utf8' });
  const entries = files.map((file) => basename(file).replace(/\.(?:mdx|yaml)$/, ''));
  return [...entries, ...[...people.keys(), ...topics.keys()].slice(-2)];
}

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
