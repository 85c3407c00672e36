import { describe, expect, it } from 'vitest';
import { alignToClass } from '../../../src/markdown/align-to-class.ts';

type Tree = Parameters<ReturnType<typeof alignToClass>>[0];
type Element = Extract<Tree['children'][number], { type: 'element' }>;

const cell = (tagName: string, properties: Element['properties']): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [],
});

describe('The alignment of a table column', () => {
  it('becomes a class, because the policy of the pages allows no style attribute', () => {
    const row: Element = {
      ...cell('tr', {}),
      children: [cell('th', { align: 'right' }), cell('td', { align: 'center' }), cell('td', {})],
    };
    const tree: Tree = { type: 'root', children: [row] };
    alignToClass()(tree);
    expect(row.children.map((child) => 'properties' in child && child.properties)).toEqual([
      { className: ['align-right'] },
      { className: ['align-center'] },
      {},
    ]);
  });
});
