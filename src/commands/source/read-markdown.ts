import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Paragraph } from './source-types.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/** The paragraphs of a Markdown text, as readers see them: headings, paragraphs, items, rows of tables. */
export function readMarkdown(text: string): Paragraph[] {
  // Front matter is no part of the text.
  const body = text.replace(/^\ufeff?---\n[\s\S]*?\n---\n/, (front) => front.replace(/[^\n]/g, ''));
  const found: Paragraph[] = [];
  const visit = (node: Nodes, isItem: boolean): void => {
    const isBlock = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow';
    if (!isBlock && node.type !== 'code') {
      if ('children' in node) for (const child of node.children) visit(child, isItem || node.type === 'listItem');
      return;
    }
    const line = textOf(node).replace(/\s+/g, ' ').trim();
    // A short item of a list only looks like a heading.
    const role = node.type === 'heading' ? 'heading' : isItem ? 'body' : null;
    if (line !== '') found.push({ place: `line ${node.position?.start.line ?? 0}`, text: line, role });
  };
  visit(parser.parse(body), false);
  return found;
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if (!('children' in node)) return '';
  return node.children.map(textOf).join(node.type === 'tableRow' ? ' ' : '');
}
