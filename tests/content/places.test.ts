// Of the content as it is, whatever documents it retells.
import { describe, expect, it } from 'vitest';
import { currentReference } from '../../src/gate/current-reference.ts';
import { listPlaces } from '../../src/reference/derived/addressable-places.ts';

describe('the places of the site', () => {
  const reference = currentReference();
  const places = listPlaces(reference);

  it('have an address each', () => {
    expect(new Set(places.map(({ address }) => address)).size).toBe(places.length);
  });

  it('are every page, section, statement and source paragraph', () => {
    const entries = [...reference.entries.values()];
    const sections = entries.flatMap((entry) => entry.sections.filter(({ id }) => id !== null));
    const statements = entries.flatMap((entry) => entry.statements);
    const paragraphs = [...reference.sources.values()].flatMap((source) => source.paragraphs);
    const tables = places.filter(({ address }) => /#(?:dates|figures|relations)$/.test(address));
    const expected = [entries, sections, statements, paragraphs, [...reference.sources.keys()], tables];
    expect(places.length).toBe(expected.reduce((sum, { length }) => sum + length, 0));
  });

  it('say something of their own on every page and in every statement', () => {
    const silent = places.filter(({ text }) => text === '');
    expect(silent).toEqual([]);
  });
});
