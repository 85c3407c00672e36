import { describe, expect, it } from 'vitest';
import { describeEntryPage, type EntryPage } from '../../../../src/views/entry/entry-page.ts';
import { type Change, loadSmallContent } from '../../../support/small-content.ts';

function pageOf(id: string, changes: Record<string, Change> = {}): EntryPage {
  const { reference } = loadSmallContent(changes);
  const entry = reference.entries.get(id);
  if (!entry) throw new Error(`no entry ${id}`);
  return describeEntryPage(reference, entry);
}

const titles = (page: EntryPage): string[] => page.contents.map(({ id, title, depth }) => `${depth} ${title} #${id}`);

describe('The page of an entry', () => {
  it('has contents of its own sections, then of what is derived', () => {
    expect(titles(pageOf('acme'))).toEqual([
      '2 Figures by its chair #chair',
      '3 Its view #view',
      '2 Dates #dates',
      '2 Figures #figures',
      '2 Relations #relations',
      '2 Referred to by #referred-to-by',
      '2 Sources #sources',
    ]);
  });

  it('does not promise sections that it does not have', () => {
    const page = pageOf('bureau');
    expect(titles(page)).toEqual(['2 Referred to by #referred-to-by', '2 Sources #sources']);
    expect(page).toMatchObject({ relations: [], statements: [], facts: [] });
  });

  it('shows each note once: beside the definition, the facts, or the text, whichever needs it first', () => {
    const page = pageOf('acme');
    const numbersOf = (notes: { number: number }[]) => notes.map(({ number }) => number);
    expect(numbersOf(page.summaryNotes)).toEqual([1]);
    expect(numbersOf(page.factNotes)).toEqual([2]);
    const own = page.entry.notes.map(({ refs }) => refs);
    // What is left for dates, figures and relations: the body has shown the rest.
    expect(numbersOf(page.notes.takeUnshown(own))).toEqual([]);
  });

  it('names only the sources that it cites', () => {
    expect(pageOf('acme').sources.map(({ id }) => id)).toEqual(['page', 'talk']);
    // What another entry states of it is shown with its note.
    expect(pageOf('bureau').sources.map(({ id }) => id)).toEqual(['page', 'talk']);
    expect(pageOf('meeting').sources.map(({ id }) => id)).toEqual(['talk']);
  });

  it('lists as relations what is stated as one; the fields of the fact box stand there', () => {
    expect(pageOf('acme').relations.map(({ type, to }) => `${type} ${to}`)).toEqual(['supported plan']);
  });

  it('lists the statements of an organization only: those of an event stand in its text', () => {
    const by = (speaker: string): Record<string, Change> => ({
      'events/meeting.mdx': [
        'See [Acme](../organizations/acme.mdx) for who spoke. [@guide]',
        `<Statement id="one" by="${speaker}" kind="claim" label="How it was">\n  It was so. [@talk:4]\n</Statement>`,
      ],
    });
    expect(pageOf('acme', by('jane-doe')).statements.map(({ entry }) => entry.id)).toEqual(['meeting']);
    expect(titles(pageOf('acme', by('jane-doe')))).toContain('2 Statements #statements');
    expect(pageOf('plan', by('jane-doe')).statements).toEqual([]);
  });
});
