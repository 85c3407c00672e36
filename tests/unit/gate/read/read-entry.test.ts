import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/reference/reference.ts';
import { encode, loadSmallContent, smallText, type Change } from '../../../support/content/small-content.ts';

function entryOf(id: string, changes: Record<string, Change> = {}): Entry {
  const entry = loadSmallContent(changes).reference.entries.get(id);
  if (!entry) throw new Error(`no entry ${id}`);
  return entry;
}

describe('The small content', () => {
  it('has no problems', () => {
    expect(loadSmallContent().problems).toEqual([]);
  });

  it('orders entries by kind, then title', () => {
    expect([...loadSmallContent().reference.entries.keys()]).toEqual(['acme', 'bureau', 'plan', 'meeting']);
  });
});

describe('An entry', () => {
  const acme = entryOf('acme');

  it('has sections with the sentences that stand directly in them', () => {
    expect(acme.sections.map(({ id, title, depth }) => [id, title, depth])).toEqual([
      [null, null, 1],
      ['chair', 'Figures by its chair', 2],
      ['view', 'Its view', 3],
    ]);
    expect(acme.sections[1]?.sentences.map(({ text, refs }) => [text, refs[0]?.paragraph])).toEqual([
      ['Revenue was $78.6 billion, Doe said.', 3],
      ['It backed the plan.', 4],
      ['The plan came first.', 4],
      ['The meeting came later.', 5],
      ['Founding; 1910', 3],
    ]);
    expect(acme.sections[2]).toMatchObject({
      sentences: [],
      statements: ['fair-rules'],
      editorNotes: ['The source prints Acme twice.'],
    });
  });

  it('gives every sentence before a citation its paragraphs', () => {
    expect(acme.sections[0]?.sentences).toEqual(
      ['Acme belonged to the Bureau.', 'Its seat was Springfield.'].map((text) => ({
        text,
        refs: [
          { source: 'page', paragraph: 1 },
          { source: 'page', paragraph: 2 },
        ],
      })),
    );
  });

  it('has typed statements', () => {
    expect(acme.statements).toEqual([
      {
        id: 'fair-rules',
        by: 'jane-doe',
        kind: 'recommendation',
        label: 'Fair rules',
        topics: ['trade', 'energy'],
        section: 'view',
        sentences: [{ text: 'Doe asked for fair rules.', refs: [{ source: 'talk', paragraph: 4 }] }],
      },
    ]);
  });

  it('lists its fields and relations as one list', () => {
    expect(acme.relations.map(({ type, to, note }) => [type, to, note[0]?.text])).toEqual([
      ['partOf', 'bureau', undefined],
      ['supported', 'plan', 'Acme supported the plan.'],
    ]);
    expect(entryOf('meeting').relations.map(({ type, to, role }) => [type, to, role])).toEqual([
      ['host', 'bureau', undefined],
      ['participants', 'jane-doe', 'speaker'],
    ]);
  });

  it('remembers where each link stands and leads, with its sentence', () => {
    expect(acme.mentions.map(({ to, fragment, at, sentence }) => [to, fragment, at, sentence.text])).toEqual([
      ['bureau', null, null, 'Acme belonged to the Bureau.'],
      ['plan', 'aims', 'chair', 'It backed the plan.'],
    ]);
  });

  it('lists what it cites in the order a reader meets it: summary, facts, text, dates, figures, relations', () => {
    const cited = acme.cited.map(({ source, paragraph }) => `${source}:${paragraph}`);
    expect(cited).toEqual(['talk:3', 'page:1', 'page:2', 'talk:4', 'talk:5']);
  });

  it('may guide the reader without a source', () => {
    expect(entryOf('meeting').sections[0]?.sentences).toEqual([{ text: 'See Acme for who spoke.', refs: [] }]);
  });

  it('reads the same with Windows line ends and a byte order mark', () => {
    const windows = encode(`\ufeff${smallText('organizations/acme.mdx').replace(/\n/g, '\r\n')}`);
    expect(entryOf('acme', { 'organizations/acme.mdx': windows })).toEqual(acme);
  });

  it('is kept as far as it can be read when something in it is wrong', () => {
    const broken = entryOf('acme', { 'organizations/acme.mdx': ['title: Acme', 'titel: Acme'] });
    expect(broken).toEqual({ ...acme, title: 'acme', data: { ...acme.data, title: 'acme' } });
  });
});
