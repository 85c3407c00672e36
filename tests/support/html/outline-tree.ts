import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { TreeNode } from '../../../src/markdown/nodes.ts';
import { tellText, type Tell } from '../../../src/markdown/told.ts';
import type { Reference } from '../../../src/reference/reference.ts';

/** A plugin of `src/markdown`, made. */
type TreeChange = (tree: Root, file: { path: string }) => void;

/** The tree of an MDX body as Astro hands it to the plugins. */
function parseBody(text: string): Root {
  const tree = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).parse(text);
  // MDX takes components that fill a paragraph of their own out of it.
  tree.children = tree.children.flatMap((block): Root['children'] => {
    if (block.type !== 'paragraph' || !block.children.every(({ type }) => type === 'mdxJsxTextElement')) return [block];
    return block.children;
  });
  return tree;
}

/** Tells the plugins about the texts of some content. */
export function tellFrom(reference: Reference): Tell {
  return (file) => tellText(reference, file.replace('/project/content/', ''));
}

/** The body of `content/<path>` after the plugins, as one line for each block. */
export function outlineBody(text: string, path: string, plugins: readonly TreeChange[]): string[] {
  const tree = parseBody(text);
  for (const change of plugins) change(tree, { path: `/project/content/${path}` });
  return tree.children.map((block) => outlineNode(block as unknown as TreeNode));
}

interface Outlined extends TreeNode {
  depth?: number;
  url?: string;
}

/** A node as a reader of HTML would write it, without what only positions tell. */
function outlineNode(node: Outlined): string {
  if (node.type === 'text') return String(node.value);
  if (node.type === 'mdxFlowExpression') return '';
  const [tag, attributes] = describeTag(node);
  const inner = (node.children ?? []).map((child) => outlineNode(child)).join('');
  return inner ? `<${tag}${attributes}>${inner}</${tag}>` : `<${tag}${attributes}>`;
}

function describeTag({ type, depth, url, name, attributes, data }: Outlined): [tag: string, attributes: string] {
  const properties = Object.entries(data?.hProperties ?? {}).map(([key, value]) => ` ${key}="${String(value)}"`);
  if (type.startsWith('mdxJsx')) {
    return [name ?? '', (attributes ?? []).map(({ name: key, value }) => ` ${key}="${String(value)}"`).join('')];
  }
  const tag = data?.hName ?? (type === 'heading' ? `h${depth ?? 0}` : (shortNames[type] ?? type));
  return [tag, [...properties, ...(url === undefined ? [] : [` href="${url}"`])].join('')];
}

const shortNames: Record<string, string> = {
  paragraph: 'p',
  link: 'a',
  list: 'ul',
  listItem: 'li',
  tableRow: 'tr',
  tableCell: 'td',
};
