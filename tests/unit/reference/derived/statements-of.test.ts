import { describe, expect, it } from 'vitest';
import { listStatementsOf } from '../../../../src/reference/derived/statements-of.ts';
import { type Change, loadSmallContent } from '../../../support/content/small-content.ts';

/** The statements that an organization's page lists: entry, section, ids. */
function statementsOf(id: string, changes: Record<string, Change> = {}): unknown {
  const { reference } = loadSmallContent(changes);
  const entry = reference.entries.get(id);
  if (!entry) throw new Error(`no entry ${id}`);
  return listStatementsOf(reference, entry).map((group) => [
    group.entry.id,
    group.section?.id ?? null,
    group.statements.map((statement) => statement.id),
  ]);
}

const said = (id: string, by: string) =>
  `<Statement id="${id}" by="${by}" kind="claim" label="How it was">\n  It was so. [@talk:4]\n</Statement>\n`;
const meeting = (body: string): Record<string, Change> => ({
  'events/meeting.mdx': ['See [Acme](../organizations/acme.mdx) for who spoke. [@guide]', body],
});

describe('The statements on the page of an organization', () => {
  it('are those of its people and its own, by section, in the order of the text', () => {
    const body = [
      said('lead', 'jane-doe'),
      '## First {/* #first */}\n',
      said('one', 'jane-doe'),
      said('not-hers', 'bureau'),
      said('two', 'acme'),
      '## Second {/* #second */}\n',
      said('three', 'jane-doe'),
    ].join('\n');
    expect(statementsOf('acme', meeting(body))).toEqual([
      ['meeting', null, ['lead']],
      ['meeting', 'first', ['one', 'two']],
      ['meeting', 'second', ['three']],
    ]);
    expect(statementsOf('bureau', meeting(body))).toEqual([['meeting', 'first', ['not-hers']]]);
  });

  it('leave out its own page, where they stand already', () => {
    expect(statementsOf('acme')).toEqual([]);
  });

  it('keep pages apart that follow each other', () => {
    const body = `## First {/* #first */}\n\n${said('one', 'bureau')}`;
    const changes: Record<string, Change> = {
      ...meeting(body),
      'initiatives/plan.mdx': [
        '## What it aimed at {/* #aims */}\n',
        `## What it aimed at {/* #aims */}\n\n${said('aim', 'bureau')}`,
      ],
    };
    expect(statementsOf('bureau', changes)).toEqual([
      ['plan', 'aims', ['aim']],
      ['meeting', 'first', ['one']],
    ]);
  });

  it('leave out what nobody is named for', () => {
    expect(statementsOf('acme', meeting(said('one', 'unattributed')))).toEqual([]);
  });
});
