import type { BlockContent, List, ListItem, Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { absoluteAddress, entryPath } from '../reference/addresses.ts';
import { citationPattern, parseCitation } from '../reference/cited-text.ts';
import { resolveEntryLink } from '../reference/entry-links.ts';
import type { Entry, Reference } from '../reference/reference.ts';
import type { PublishedAt } from '../site.ts';
import { describeStatement } from '../reference/place-label.ts';
import { replaceNodes } from '../text/replace-nodes.ts';
import { anchor, cites, emphasis, listItem, paragraph, strong, text } from './markdown-nodes.ts';
import { words } from '../words/words.ts';

/**
 * The text of an entry as plain Markdown: whole addresses in links, citations as links to their paragraphs, ids as
 * anchors, each statement a list item that begins with who made it. Mutates the tree.
 */
export function toMarkdownBody(reference: Reference, entry: Entry, tree: Root, at: PublishedAt): RootContent[] {
  replaceNodes<Nodes>(tree, (node) => {
    if (node.type === 'text') return node.value.includes('[@') ? replaceCitations(node) : null;
    if (node.type !== 'link') return null;
    const target = resolveEntryLink(entry.file, node.url);
    const to = target && reference.entries.get(target.id);
    if (to) node.url = absoluteAddress(entryPath(to, target.fragment), at);
    return null;
  });
  const blocks: RootContent[] = [];
  for (const node of tree.children) {
    if (node.type === 'heading') blocks.push({ ...node, children: headingParts(node.children) });
    else if (isComponent(node, 'Statement')) addStatement(blocks, statementItem(reference, entry, node));
    else blocks.push(...plainBlock(node));
  }
  return blocks;
}

function isComponent(node: Nodes, name: string): node is MdxJsxFlowElement {
  return node.type === 'mdxJsxFlowElement' && node.name === name;
}

function replaceCitations({ value }: Text): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const match of value.matchAll(citationPattern)) {
    const { refs } = parseCitation(match[0]);
    // Guidance cites nothing, so the space before it is removed too.
    parts.push(text(value.slice(end, match.index).trimEnd()), ...cites(refs));
    end = match.index + match[0].length;
  }
  return [...parts, text(value.slice(end))].filter((part) => part.type !== 'text' || part.value !== '');
}

/** A heading's id is in a comment after it. */
function headingParts(children: PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1);
  const id = last?.type === 'mdxTextExpression' ? /#([a-z][a-z0-9-]*)/.exec(last.value)?.[1] : undefined;
  return id === undefined ? children : [...children.slice(0, -1), anchor(id)];
}

function statementItem(reference: Reference, entry: Entry, node: MdxJsxFlowElement): ListItem {
  const id = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'id')?.value;
  const statement = entry.statements.find((one) => one.id === id);
  if (!statement) throw new Error(`${entry.file}: a statement without a record`);
  const topics = statement.topics.map((topic) => reference.topics.get(topic)?.title ?? topic);
  const head = paragraph(
    strong(describeStatement(reference, statement)),
    text(topics.length > 0 ? ` (${topics.join(', ')}) ` : ' '),
    anchor(statement.id),
  );
  const blocks = (node.children as RootContent[]).flatMap(plainBlock);
  return listItem(head, ...(blocks as BlockContent[]));
}

/** Statements that follow one another share a list. */
function addStatement(blocks: RootContent[], item: ListItem): void {
  const last = blocks.at(-1);
  if (last?.type === 'list' && statementLists.has(last)) last.children.push(item);
  else {
    const list: List = { type: 'list', ordered: false, spread: true, children: [item] };
    statementLists.add(list);
    blocks.push(list);
  }
}

const statementLists = new WeakSet<List>();

function plainBlock(node: RootContent): RootContent[] {
  if (!isComponent(node, 'EditorNote')) return [node];
  // A note of several paragraphs keeps them.
  return (node.children as RootContent[]).map((child) =>
    child.type === 'paragraph' ? paragraph(emphasis(words.editorsNoteBegins), text(' '), ...child.children) : child,
  );
}
