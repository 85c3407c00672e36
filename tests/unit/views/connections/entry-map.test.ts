import { describe, expect, it } from 'vitest';
import type { Reference } from '../../../../src/reference/reference.ts';
import { fontSize } from '../../../../src/views/connections/draw-connections.ts';
import { describeEntryMap, mostNeighbors } from '../../../../src/views/connections/entry-map.ts';
import { measureText } from '../../../../src/text/label-lines.ts';
import { generateReference } from '../../../bench/generate-reference.ts';
import { expectGrowthOfSorting } from '../../../support/growth.ts';

const words = ['The company told the government that trade in energy needs rules.', 'The rules of trade are old.'];

describe('The small map of an entry', () => {
  it('is made for a thousand entries in no more than n log n, with room for all labels', () => {
    const draw = (from: Reference) =>
      [...from.entries.values()].flatMap((entry) => describeEntryMap(from, entry) ?? []);
    expectGrowthOfSorting(words, draw);
    for (const { nodes } of draw(generateReference(1000, words)).flatMap(({ drawing }) => drawing ?? [])) {
      expect(nodes.length).toBeLessThanOrEqual(mostNeighbors + 1);
      const widest = nodes.flatMap(({ lines, width }) => lines.map((line) => measureText(line, fontSize) - width));
      expect(Math.max(...widest)).toBeLessThanOrEqual(-8);
    }
  });
});
