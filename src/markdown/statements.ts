import type { Root } from 'mdast';
import { currentReference } from '../model/current-reference.ts';
import { plainText } from './nodes.ts';

/**
 * Remark plugin: tells each `<Statement>` whether the section it stands in already names its speaker, so that
 * sections of one speaker do not repeat the name above every statement.
 */
export function statements() {
  return (tree: Root): void => {
    const people = currentReference().people;
    let heading = '';
    for (const node of tree.children as Array<{ type: string; depth?: number; name?: string | null }>) {
      // Headings stand in a wrapper by now: see heading-ids.ts.
      if (node.type === 'wrapper') heading = plainText(node);
      if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Statement') continue;
      const element = node as unknown as JsxElement;
      const by = element.attributes.find((attribute) => attribute.name === 'by')?.value;
      const name = typeof by === 'string' ? people.get(by)?.familyName : undefined;
      if (name && heading.includes(name)) {
        element.attributes.push({ type: 'mdxJsxAttribute', name: 'speakerInHeading', value: 'yes' });
      }
    }
  };
}

interface JsxElement {
  attributes: { type: string; name: string; value: unknown }[];
}
