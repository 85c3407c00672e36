import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

interface ReadMarkdown {
  /** The ids of the anchors, in the order of the text. */
  anchors: string[];
  /** By the id of the anchor in the first line of a list item: what the rest of the item says and cites. */
  items: Map<string, { text: string; cites: string[] }>;
  /** Where each citation leads. */
  definitions: Map<string, string>;
  links: string[];
  /** All of it without its citations. */
  text: string;
}

const reader = unified().use(remarkParse).use(remarkGfm);

/** Reads Markdown as a program does that knows nothing of this site. */
export function readMarkdown(markdown: string): ReadMarkdown {
  const root = reader.parse(markdown);
  const read: ReadMarkdown = { anchors: [], items: new Map(), definitions: new Map(), links: [], text: textOf(root) };
  visit(root, (node) => {
    const id = node.type === 'html' ? anchorIn(node.value) : undefined;
    if (id !== undefined) read.anchors.push(id);
    if (node.type === 'definition') read.definitions.set(node.label ?? '', node.url);
    if (node.type === 'link') read.links.push(node.url);
    if (node.type === 'listItem') {
      const [head, ...rest] = node.children;
      const anchors =
        head?.type === 'paragraph' ? head.children.map((child) => child.type === 'html' && anchorIn(child.value)) : [];
      const own = anchors.find((anchor) => typeof anchor === 'string');
      if (typeof own === 'string') {
        read.items.set(own, { text: rest.map(textOf).join(' ').replace(/\s+/g, ' ').trim(), cites: citesOf(rest) });
      }
    }
  });
  return read;
}

function anchorIn(html: string): string | undefined {
  return /^<a id="([^"]+)">$/.exec(html)?.[1];
}

function citesOf(nodes: Nodes[]): string[] {
  const cites = new Set<string>();
  for (const node of nodes) visit(node, 'linkReference', ({ label }) => void cites.add(label ?? ''));
  return [...cites];
}

/** The words of a node; a citation and the space before it are not among them. */
function textOf(node: Nodes): string {
  if (node.type === 'linkReference' || node.type === 'html') return '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const isBlock = node.children.some(
    (child) =>
      !['text', 'link', 'linkReference', 'emphasis', 'strong', 'html', 'inlineCode', 'break'].includes(child.type),
  );
  return node.children
    .map((child) => textOf(child))
    .join(isBlock ? ' ' : '')
    .replace(/\s+/g, ' ');
}
