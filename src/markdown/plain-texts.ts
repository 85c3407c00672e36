import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { parsePlain } from '../gate/syntax/parse-plain.ts';

/** Remark plugin: ordinary texts are parsed by the faster parser of the content gate, which leads to the same pages. */
export function plainTexts(this: Processor<Root>): void {
  const { parser } = this;
  this.parser = (text, file) => {
    const root = parsePlain(text);
    root?.children.forEach(openLine);
    return root ?? parser?.(text, file) ?? { type: 'root', children: [] };
  };
}

/** MDX sees no paragraph in a component around one line; the content gate does. */
function openLine(block: Root['children'][number]): void {
  if (block.type !== 'mdxJsxFlowElement') return;
  const [line] = block.children;
  if (line?.type !== 'paragraph' || line.position?.start.line !== block.position?.start.line) return;
  block.children = line.children as unknown as typeof block.children;
}
