import type { Nodes } from 'mdast';
import type { Block } from './check-sentences-cited.ts';
import { alignText } from '../syntax/yaml-values.ts';

/** A link in a block: its address, and the part of the block's text that is linked. */
interface BlockLink {
  url: string;
  offset: number;
  start: number;
  end: number;
}

export interface FlatBlock extends Block {
  links: BlockLink[];
  /** Citations that are written as links; in the text they are in brackets, as they should be. */
  linkedCitations: { text: string; offset: number }[];
}

/** A part of the block's text, and where its characters are in the file. */
interface Stretch {
  start: number;
  offsetOf: (index: number) => number;
}

/** The text of inline nodes as readers see it, with the place of each character in the file. */
export function flattenBlock(nodes: readonly Nodes[], file: string): FlatBlock {
  let text = '';
  // Where each stretch of the text stands is worked out only for problems.
  const stretches: Stretch[] = [];
  const breaks: number[] = [];
  const links: BlockLink[] = [];
  const linkedCitations: FlatBlock['linkedCitations'] = [];
  const last = nodes.at(-1)?.position?.end.offset ?? 0;
  const add = (value: string, offsetOf: Stretch['offsetOf']): void => {
    stretches.push({ start: text.length, offsetOf });
    text += value;
  };
  const offsetOf = (index: number): number => {
    const stretch = index < text.length ? stretches.findLast(({ start }) => start <= index) : undefined;
    return stretch?.offsetOf(index - stretch.start) ?? last;
  };
  const walk = (node: Nodes): void => {
    const from = startOf(node);
    if (node.type !== 'text' || text.length > 0) breaks.push(text.length);
    if (node.type === 'text') {
      const places = () => alignText(node.value, file.slice(from, node.position?.end.offset));
      add(node.value, (index) => from + (places()[index] ?? 0));
    } else if (node.type === 'inlineCode') {
      // A citation in code is no citation: the page would print it.
      add(node.value.replaceAll('[@', '[ '), (index) => from + 1 + index);
    } else if (node.type === 'break') {
      add(' ', () => from);
    } else if ('children' in node) {
      const start = text.length;
      if (node.type === 'tableCell' && start > 0) add('; ', () => from);
      for (const child of node.children) walk(child);
      if (node.type === 'link') links.push({ url: node.url, offset: from, start, end: text.length });
      // `[@talk:1](url)`: a citation that someone made a link of.
      if (node.type === 'link' && isCitation(text.slice(start))) wrapCitation(start, from);
    }
  };
  const wrapCitation = (start: number, from: number): void => {
    const end = offsetOf(text.length - 1);
    const inside = stretches.filter((stretch) => stretch.start >= start);
    for (const stretch of inside) stretch.start++;
    stretches.splice(stretches.length - inside.length, 0, { start, offsetOf: () => from });
    text = `${text.slice(0, start)}[${text.slice(start)}`;
    add(']', () => end);
    links.pop();
    linkedCitations.push({ text: text.slice(start), offset: from });
  };
  for (const node of nodes) walk(node);
  return { text, breaks, links, linkedCitations, offsetOf };
}

function isCitation(text: string): boolean {
  return /^@[a-z][a-z0-9-]*:\d/.test(text);
}

/** Offset of a node in the file. */
export function startOf(node: { position?: Nodes['position'] }): number {
  return node.position?.start.offset ?? 0;
}
