import type { Nodes, Parents, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { startOf } from './flatten-block.ts';
import type { Report } from '../../text/problems.ts';

/** What an entry may use besides Markdown, with the attributes it takes. */
const components = {
  Statement: { required: ['id', 'by', 'kind', 'label'], optional: ['topics'] },
  EditorNote: { required: [], optional: [] },
} as const satisfies Record<string, { required: readonly string[]; optional: readonly string[] }>;

const componentNames = Object.keys(components);

// What is refused, and what to do instead; nodes that are not listed are allowed.
const refused: Partial<Record<Nodes['type'], readonly [what: string, instead: string]>> = {
  image: ['an image', 'say it in words'],
  imageReference: ['an image', 'say it in words'],
  code: ['a block of code', 'write a paragraph; do not indent text by four spaces'],
  blockquote: ['a quotation', 'the sources report speech indirectly; tell it in your own words'],
  thematicBreak: ['a ruled line', 'begin a section with a ## heading'],
  break: ['a forced line break', 'begin a new paragraph; remove the spaces or the \\ at the end of the line'],
  definition: ['a link definition', 'write the address with the link: [text](../organizations/harbor-office.mdx)'],
  linkReference: ['a link by reference', 'write the address with the link: [text](../organizations/harbor-office.mdx)'],
  footnoteDefinition: ['a footnote', 'cite a paragraph: [@source:1]'],
  footnoteReference: ['a footnote', 'cite a paragraph: [@source:1]'],
  delete: ['text struck through', 'leave it out'],
  html: ['HTML', 'use Markdown'],
};

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Reports everything in a body that is not Statement, EditorNote or plain Markdown. */
export function checkBody(root: Root, report: Report): void {
  const visit = (node: Nodes, parent: Parents | null): void => {
    checkNode(node, parent, report);
    if ('children' in node) for (const child of node.children) visit(child, node);
  };
  visit(root, null);
  root.children.forEach((node, index) => {
    const next = root.children[index + 1];
    const isSubsection = next?.type === 'heading' && node.type === 'heading' && next.depth > node.depth;
    if (node.type !== 'heading' || isSubsection || (next && next.type !== 'heading')) return;
    report(startOf(node), 'empty-section');
  });
}

/** The value of a text attribute and where it is; null when it is missing or not text. */
export function readAttribute(element: JsxElement, name: string): { value: string; offset: number } | null {
  const attribute = element.attributes.find((candidate): candidate is MdxJsxAttribute => {
    return candidate.type === 'mdxJsxAttribute' && candidate.name === name;
  });
  return typeof attribute?.value === 'string' ? { value: attribute.value, offset: startOf(attribute) } : null;
}

export function isJsx(node: Nodes): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** True for the `#id` comment that ends a heading. */
export function isHeadingId(node: Nodes, parent: Parents | null): boolean {
  return node.type === 'mdxTextExpression' && parent?.type === 'heading' && parent.children.at(-1) === node;
}

function checkNode(node: Nodes, parent: Parents | null, report: Report): void {
  const refusal = refused[node.type];
  // Of what is nested thousands deep, the outermost.
  if (refusal && parent?.type !== node.type) report(startOf(node), 'forbidden-markdown', ...refusal);
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    report(startOf(node), 'forbidden-markdown', 'a checkbox', 'write an ordinary list item');
  }
  if (node.type === 'mdxjsEsm') report(startOf(node), 'forbidden-import');
  if (node.type === 'mdxFlowExpression') report(startOf(node), 'forbidden-expression');
  if (node.type === 'mdxTextExpression' && !isHeadingId(node, parent)) report(startOf(node), 'forbidden-expression');
  if (isJsx(node)) checkElement(node, parent, report);
}

function checkElement(node: JsxElement, parent: Parents | null, report: Report): void {
  const name = node.name ?? '';
  if (!isComponentName(name)) {
    if (/^[a-z]/.test(name)) report(startOf(node), 'forbidden-html', name);
    else report(startOf(node), 'unknown-component', name, componentNames);
    return;
  }
  checkAttributes(node, name, report);
  if (!standsAlone(node, parent)) {
    report(
      startOf(node),
      'misplaced-component',
      name,
      'must stand on lines of its own, not inside a text, list or table',
    );
  } else if (name === 'Statement' && parent && isJsx(parent)) {
    report(
      startOf(node),
      'misplaced-component',
      name,
      `must not be inside <${parent.name ?? ''}>; close that one first`,
    );
  }
}

function isComponentName(name: string): name is keyof typeof components {
  return Object.hasOwn(components, name);
}

function standsAlone(node: JsxElement, parent: Parents | null): boolean {
  return node.type === 'mdxJsxFlowElement' && (parent?.type === 'root' || (parent !== null && isJsx(parent)));
}

function checkAttributes(node: JsxElement, name: keyof typeof components, report: Report): void {
  const { required, optional } = components[name];
  const allowed: readonly string[] = [...required, ...optional];
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    const key = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{...}';
    const offset = startOf(attribute);
    if (!allowed.includes(key)) report(offset, 'unknown-attribute', key, name, allowed);
    else if (seen.has(key)) report(offset, 'duplicate-key', key);
    else if (typeof attribute.value !== 'string') report(offset, 'attribute-value', key);
    seen.add(key);
  }
  for (const key of required) if (!seen.has(key)) report(startOf(node), 'missing-attribute', key, name);
}
