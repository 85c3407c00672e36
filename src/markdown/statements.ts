import type { Root } from 'mdast';
import type { StatementKind } from '../schema/statement.ts';
import { asContent, blocksOf, componentNode, elementNode, textNode, type TreeNode } from './nodes.ts';
import { words } from '../words/words.ts';

/** Statements of one speaker that follow each other in a section. */
interface Run {
  by: string;
  /** With what stands between them. */
  blocks: TreeNode[];
  statements: Said[];
}

interface Said {
  node: TreeNode;
  kind: StatementKind;
  topics: string[];
}

/**
 * Remark plugin, after `citations`: puts the statements of one speaker that follow each other under a line with the
 * speaker, tells their kind once for as long as it stays the same, and links their topics below them.
 */
export function statements() {
  return (tree: Root): void => {
    const blocks: (TreeNode | Run)[] = [];
    for (const block of blocksOf(tree)) {
      const said = findStatement(block);
      const last = blocks.at(-1);
      const run = last && 'by' in last ? last : null;
      if (said) addSignTo(said);
      if (said && run?.by === said.by) {
        run.blocks.push(block);
        run.statements.push(said);
      } else if (said) blocks.push({ by: said.by, blocks: [block], statements: [said] });
      else if (run && block.name === 'EditorNote') run.blocks.push(block);
      else blocks.push(block);
    }
    tree.children = asContent(blocks.map((block) => ('by' in block ? wrapRun(block) : block)));
  };
}

function findStatement(block: TreeNode): (Said & { by: string }) | null {
  const node = block.name === 'Statement' ? block : block.children?.find(({ name }) => name === 'Statement');
  if (!node) return null;
  const [by, kind, topics] = ['by', 'kind', 'topics'].map((name) => attributeOf(node, name));
  if (!by || !kind || !(kind in words.statementKinds)) return null;
  return { node, by, kind: kind as StatementKind, topics: (topics ?? '').split(' ').filter(Boolean) };
}

function wrapRun({ by, blocks, statements: said }: Run): TreeNode {
  const [{ kind: first } = { kind: undefined }] = said;
  const isOneKind = said.every(({ kind }) => kind === first);
  said.forEach(({ node, kind }, index) => {
    if (isOneKind || kind === said[index - 1]?.kind) return;
    const label = elementNode('span', { className: ['kind'] }, [textNode(words.statementKinds[kind])]);
    node.children?.[0]?.children?.unshift(label, textNode(' '));
  });
  const topics = [...new Set(said.flatMap((statement) => statement.topics))].join(' ');
  const head = componentNode('Speaker', { by, ...(isOneKind && first && { kind: first }) }, 'flow');
  const about = topics ? [componentNode('TopicLinks', { topics }, 'flow')] : [];
  return elementNode('div', { className: ['said'] }, [head, ...blocks, ...about]);
}

/** The sign that copies the statement's address, on the line of the last mark. */
function addSignTo({ node }: Said): void {
  const id = attributeOf(node, 'id') ?? '';
  const sign = componentNode('Permalink', { id, to: attributeOf(node, 'label') ?? id }, 'text');
  const text = (node.children?.findLast(({ type }) => type === 'paragraph') ?? node).children ?? [];
  if (text.at(-1)?.value === '') text.pop();
  const mark = text.at(-1)?.data?.hName === 'sup' ? text.splice(-1) : [];
  text.push(elementNode('span', { className: ['end'] }, [...mark, sign]));
}

function attributeOf(node: TreeNode, name: string): string | undefined {
  const value = node.attributes?.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}
