import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { parsePlain } from '../gate/syntax/parse-plain.ts';

/** Remark plugin: ordinary texts are parsed by the faster parser of the content gate, which gives the same tree. */
export function plainTexts(this: Processor<Root>): void {
  const { parser } = this;
  this.parser = (text, file) => parsePlain(text) ?? parser?.(text, file) ?? { type: 'root', children: [] };
}
