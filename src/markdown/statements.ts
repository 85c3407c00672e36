import type { Root } from 'mdast';
import { currentReference } from '../gate/current-reference.ts';
import { blocksOf, plainText } from './nodes.ts';

/**
 * Remark plugin: tells each `<Statement>` whether the section it stands in already names its speaker, so that
 * sections of one speaker do not repeat the name above every statement.
 */
export function statements() {
  return (tree: Root): void => {
    const people = currentReference().people;
    let heading = '';
    for (const node of blocksOf(tree)) {
      // Headings are in a wrapper by now: see heading-ids.ts.
      if (node.type === 'wrapper') heading = plainText(node);
      if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Statement') continue;
      const by = node.attributes?.find(({ name }) => name === 'by')?.value;
      const speaker = typeof by === 'string' ? people.get(by)?.familyName : undefined;
      if (speaker && heading.includes(speaker)) {
        node.attributes?.push({ type: 'mdxJsxAttribute', name: 'speakerInHeading', value: 'yes' });
      }
    }
  };
}
