import type { Root } from 'mdast';
import { blocksOf, plainText } from './nodes.ts';
import type { Tell } from './told.ts';

/**
 * Remark plugin: tells each `<Statement>` whether the section it stands in already names its speaker, so that
 * sections of one speaker do not repeat the name above every statement.
 */
export function statements({ tell }: { tell: Tell }) {
  return (tree: Root, file: { path: string }): void => {
    const { familyNames } = tell(file.path);
    let heading = '';
    for (const node of blocksOf(tree)) {
      // Headings are in a wrapper by now: see heading-ids.ts.
      if (node.type === 'wrapper') heading = plainText(node);
      if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Statement') continue;
      const by = node.attributes?.find(({ name }) => name === 'by')?.value;
      const speaker = typeof by === 'string' ? familyNames.get(by) : undefined;
      if (speaker && heading.includes(speaker)) {
        node.attributes?.push({ type: 'mdxJsxAttribute', name: 'speakerInHeading', value: 'yes' });
      }
    }
  };
}
