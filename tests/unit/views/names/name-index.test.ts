import { describe, expect, it } from 'vitest';
import { indexNames } from '../../../../src/views/names/name-index.ts';
import { joinNames } from '../../../../src/views/names/name-lines.ts';
import { findPassingName } from '../../../../src/reference/derived/find-mentions.ts';
import { loadSmallContent } from '../../../support/content/small-content.ts';

const { reference } = loadSmallContent();

describe('The index of names', () => {
  const letters = indexNames(reference);
  const lines = letters.flatMap(({ letter, items }) =>
    items.map(({ name, is, see, places }) => [
      letter,
      name,
      is,
      see,
      ...places.map(({ entry, fragment }) => `${entry.id}#${fragment ?? ''}`),
    ]),
  );

  it('lists entries, people and names in passing from A to Z, Japanese names last', () => {
    expect(lines).toEqual([
      ['A', 'Acme', 'organization', null],
      ['A', 'Acme Corporation', 'organization', 'Acme'],
      ['B', 'The Bureau', 'organization', null],
      ['D', 'Doe, Jane', 'person', null, 'acme#chair', 'acme#view', 'plan#'],
      ['M', 'The meeting', 'event', null],
      ['M', 'Ms. Doe', 'person', 'Doe, Jane'],
      ['P', 'The plan', 'initiative', null],
      ['S', 'Spring Field', 'Place', 'Springfield'],
      ['S', 'Springfield', 'Place', null, 'acme#'],
      ['日本語', 'エーシーエムイー', 'organization', 'Acme'],
    ]);
  });
});

describe('The lines of the index', () => {
  const head = { is: 'organization', entry: null, person: null, places: [] };
  const join = (...names: [name: string, see?: string][]) =>
    joinNames(names.map(([name, see = null]) => ({ ...head, name, see }))).map(({ item, others }) =>
      [item.name, ...others, ...(item.see === null ? [] : ['see', item.see])].join(', '),
    );

  it('leave out a name with which the one it leads to begins', () => {
    expect(join(['Council on Policy', 'Council on Policy (CP)'], ['Council on Policy (CP)'])).toEqual([
      'Council on Policy (CP)',
    ]);
    expect(join(['Buy Local', '"Buy Local" plan'])).toEqual([]);
  });

  it('join names that lead to the same, and those that stand beside what they lead to', () => {
    expect(join(['AB', 'The Bureau'], ['AC', 'The Bureau'], ['Acme'], ['Acme Inc.', 'Acme'], ['Ac', 'Other'])).toEqual([
      'AB, AC, see, The Bureau',
      'Acme, Acme Inc.',
      'Ac, see, Other',
    ]);
    expect(join(['Springs', 'Sprung'], ['Sprung'])).toEqual(['Sprung, Springs']);
  });
});

describe('A name in passing', () => {
  const places = (name: string, text = 'Its seat was Springfield.'): number =>
    findPassingName(loadSmallContent({ 'organizations/acme.mdx': ['Its seat was Springfield.', text] }).reference, [
      name,
    ]).length;

  it('is found as a whole word only', () => {
    expect(places('Springfield')).toBe(1);
    expect(places('Spring')).toBe(0);
    expect(places('field')).toBe(0);
  });

  it('is found before a possessive, with either apostrophe, and with its own signs', () => {
    expect(places('Springfield', "Springfield's seat.")).toBe(1);
    expect(places("Lloyd's", 'It sold Lloyd’s.')).toBe(1);
    expect(places('C++ (2.0)', 'It used C++ (2.0) there.')).toBe(1);
    expect(places('NAFTA', 'It left NAFTA.')).toBe(1);
  });

  it('is found in Japanese text, which has no spaces', () => {
    expect(places('東京', '本社は東京にある。')).toBe(1);
  });
});
