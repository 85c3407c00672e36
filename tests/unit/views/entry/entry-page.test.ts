import { describe, expect, it } from 'vitest';
import { describeEntryPage, type EntryPage } from '../../../../src/views/entry/entry-page.ts';
import { type Change, loadSmallContent } from '../../../support/content/small-content.ts';

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
      '2 Relations #relations',
      '2 Sources #sources',
    ]);
  });

  it('does not promise sections that it does not have', () => {
    const page = pageOf('bureau');
    expect(titles(page)).toEqual(['2 Relations #referred-to-by', '2 Sources #sources']);
    expect(page).toMatchObject({ relations: [], statements: [], facts: [] });
  });

  it('has facts first: its fields, then dates and figures under the addresses that they always had', () => {
    const rows = pageOf('acme').facts.map(({ label, id, values }) =>
      [id && `#${id}`, label, ...values.map(({ text, more }) => `${text}${more ?? ''}`)].filter(Boolean).join(' | '),
    );
    expect(rows).toEqual([
      'Part of | The Bureau',
      '#dates | 1910 | Acme was founded.',
      '#figures | Employees | more than 350,000 (fiscal\u00a02020)',
    ]);
  });

  it('shows the figures of an event below its text: they are about something else', () => {
    const figures =
      'keyFigures:\n  - { measure: Revenue, value: $78.6 billion, account: jane-doe, cite: talk:3 }\ntype:';
    const page = pageOf('meeting', { 'events/meeting.mdx': ['type:', figures] });
    expect(page.facts.map(({ id }) => id)).not.toContain('figures');
    expect(titles(page)).toContain('2 Figures #figures');
    expect(page.accounts).toBe('');
  });

  it('names the paragraphs of definition and facts beside them, and needs no note for them further down', () => {
    const page = pageOf('acme');
    const keysOf = (refs: { source: string; paragraph: number }[]) =>
      refs.map((ref) => `${ref.source}:${ref.paragraph}`);
    expect(keysOf(page.summaryNotes)).toEqual(['talk:3']);
    expect(keysOf(page.factNotes)).toContain('page:1');
    expect(page.notes.takeUnshown([page.entry.cited])).toEqual([]);
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

  it('counts the statements of an organization only: those of an event stand in its text', () => {
    const by = (speaker: string): Record<string, Change> => ({
      'events/meeting.mdx': [
        'See [Acme](../organizations/acme.mdx) for who spoke. [@guide]',
        `<Statement id="one" by="${speaker}" kind="claim" label="How it was">\n  It was so. [@talk:4]\n</Statement>`,
      ],
    });
    const [said] = pageOf('acme', by('jane-doe')).statements;
    expect(said).toMatchObject({ by: 'jane-doe', event: { id: 'meeting' }, count: 1 });
    expect(titles(pageOf('acme', by('jane-doe')))).toContain('2 Statements #statements');
    expect(pageOf('plan', by('jane-doe')).statements).toEqual([]);
  });
});
