import { describe, expect, it } from 'vitest';
import { fontSize } from '../../../../src/views/connections/draw-connections.ts';
import { describeEntryMap, mostNeighbors } from '../../../../src/views/connections/entry-map.ts';
import { measureText } from '../../../../src/text/label-lines.ts';
import { generateReference } from '../../../bench/generate-reference.ts';

const words = ['The company told the government that trade in energy needs rules.', 'The rules of trade are old.'];

describe('The small map of an entry', () => {
  it('has room for all labels, also among a thousand entries', () => {
    const reference = generateReference(1000, words);
    const maps = [...reference.entries.values()].flatMap((entry) => describeEntryMap(reference, entry) ?? []);
    for (const { nodes } of maps.flatMap(({ drawing }) => drawing ?? [])) {
      expect(nodes.length).toBeLessThanOrEqual(mostNeighbors + 1);
      const widest = nodes.flatMap(({ lines, width }) => lines.map((line) => measureText(line, fontSize) - width));
      expect(Math.max(...widest)).toBeLessThanOrEqual(-8);
    }
  });
});
