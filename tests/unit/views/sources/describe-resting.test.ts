import { describe, expect, it } from 'vitest';
import { derive } from '../../../../src/reference/derived/derive.ts';
import { describeResting } from '../../../../src/views/sources/describe-resting.ts';
import { loadSmallContent } from '../../../support/content/small-content.ts';

const { reference } = loadSmallContent();
const shown = (source: string, paragraph: number): string[] =>
  (derive(reference).resting.get(`${source}:${paragraph}`) ?? []).map(
    (place) => `${(place.entry ?? place.person).id}: ${describeResting(reference, place)}`,
  );

describe('Under a paragraph of a source', () => {
  it('stands in words what rests on it: the opening sentence, sections, dates, figures, roles', () => {
    expect(shown('talk', 3)).toEqual([
      'acme: opening sentence',
      'acme: Figures by its chair',
      'acme: 1910',
      'acme: Employees',
      'jane-doe: Chair: Acme',
    ]);
  });

  it('a fact and a relation name the other end, with its role', () => {
    expect(shown('page', 1)).toContain('acme: Part of: The Bureau');
    expect(shown('talk', 4)).toContain('acme: relation to The plan');
    expect(shown('talk', 5)).toContain('meeting: Involved: Jane Doe (speaker)');
    expect(shown('talk', 4)).toContain('plan: Author: Jane Doe');
  });

  it('the text before the first heading is the introduction', () => {
    expect(shown('page', 2)).toEqual(['acme: introduction']);
  });

  it('a statement is told by its kind and its label, which says what it is about', () => {
    expect(shown('talk', 4)).toContain('acme: recommendation: Fair rules');
  });

  it('nothing is told without words', () => {
    const all = [...reference.sources.values()].flatMap(({ id, paragraphs }) =>
      paragraphs.flatMap(({ number }) => shown(id, number)),
    );
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter((line) => /: ?$|undefined|null/.test(line))).toEqual([]);
  });
});
