// Of the content as it is, whatever documents it retells.
import { describe, expect, it } from 'vitest';
import { refKey } from '../../src/reference/derived/cited-parts.ts';
import { currentReference } from '../../src/gate/current-reference.ts';
import { indexResting } from '../../src/reference/derived/resting-on.ts';
import { listMostCited } from '../../src/views/positions/most-cited.ts';

const reference = currentReference();
const cited = listMostCited(reference, 5);

describe('The most-cited statements of the home page', () => {
  it('are counted by the entries that rest on their paragraph, the most first', () => {
    const counts = cited.map(({ pages }) => pages);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    for (const { ref, pages } of cited) {
      const entries = new Set((indexResting(reference).get(refKey(ref)) ?? []).flatMap(({ entry }) => entry?.id ?? []));
      expect(entries.size).toBe(pages);
    }
  });

  it('rest on five different paragraphs, each cited by the statement itself', () => {
    expect(new Set(cited.map(({ ref }) => refKey(ref))).size).toBe(5);
    for (const { statement, ref } of cited) {
      expect(statement.sentences.flatMap(({ refs }) => refs.map(refKey))).toContain(refKey(ref));
    }
  });

  it('are views, and a recommendation where the paragraph has one', () => {
    const all = [...reference.entries.values()].flatMap(({ statements }) => statements);
    for (const { statement, ref } of cited) {
      expect(['account', 'question']).not.toContain(statement.kind);
      const others = all.filter(({ sentences }) =>
        sentences.some(({ refs }) => refs.map(refKey).includes(refKey(ref))),
      );
      if (others.some(({ kind }) => kind === 'recommendation')) expect(statement.kind).toBe('recommendation');
    }
  });
});
