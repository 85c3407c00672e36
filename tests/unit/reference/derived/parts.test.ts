import { describe, expect, it } from 'vitest';
import { listParts } from '../../../../src/reference/derived/parts.ts';
import { loadSmallContent } from '../../../support/content/small-content.ts';

describe('The parts of a page', () => {
  const { reference } = loadSmallContent();
  const entries = [...reference.entries.values()];

  it('stand in the order of the page: summary, facts, body, dates, figures, relations', () => {
    const order = ['summary', 'facts', 'section', 'dates', 'figures', 'relations'];
    for (const entry of entries) {
      const ranks = listParts(entry).map(({ kind }) => order.indexOf(kind === 'statement' ? 'section' : kind));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    }
  });

  it('have each statement right after its section, under the same heading', () => {
    for (const entry of entries) {
      const parts = listParts(entry);
      expect(parts.flatMap(({ statement }) => statement?.id ?? [])).toEqual(entry.statements.map(({ id }) => id));
      for (const { statement, section, title } of parts) {
        if (statement) expect([statement.section, title]).toEqual([section?.id ?? null, section?.title ?? null]);
      }
    }
  });

  it('are left out where an entry has nothing for them', () => {
    for (const entry of entries) {
      const kinds = listParts(entry).map(({ kind }) => kind);
      expect(kinds.includes('dates')).toBe(entry.keyDates.length > 0);
      expect(kinds.includes('figures')).toBe(entry.keyFigures.length > 0);
    }
  });
});
