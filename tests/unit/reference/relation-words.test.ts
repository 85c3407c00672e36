import { describe, expect, it } from 'vitest';
import { relationFields, type Entry } from '../../../src/reference/reference.ts';
import { tellRelation, wordsOf, wordsOfField } from '../../../src/reference/relation-words.ts';
import { initiativeKinds, type InitiativeKind } from '../../../src/schema/initiative.ts';
import { relationTypeNames } from '../../../src/schema/relations.ts';
import { words } from '../../../src/words/words.ts';
import { loadSmallContent } from '../../support/content/small-content.ts';

const { reference } = loadSmallContent();
function entryOf(id: string, data: Record<string, string> = {}): Entry {
  const entry = reference.entries.get(id);
  if (!entry) throw new Error(`no entry ${id}`);
  return { ...entry, data: { ...entry.data, ...data } } as Entry;
}
const ends = (...of: Parameters<typeof wordsOfField>) => {
  const { forward, inverse, role } = wordsOfField(...of);
  return [forward, inverse, role];
};

describe('The words for who leads', () => {
  const expected: Record<InitiativeKind, [string, string]> = {
    strategy: ['Plan of', 'Plans'],
    programme: ['Run by', 'Ran'],
    project: ['Project of', 'Projects'],
    'government-policy': ['Policy of', 'Policies'],
    law: ['Law of', 'Laws'],
    proposal: ['Proposed by', 'Proposed'],
  };

  it.each(initiativeKinds)('come from the kind of the initiative: %s', (kind) => {
    expect(ends(entryOf('plan', { kind }), 'lead')).toEqual([...expected[kind], null]);
  });

  it('give way to a role at both ends', () => {
    expect(ends(entryOf('plan'), 'lead', 'organizer')).toEqual(['Organizer', 'Organizer', null]);
    expect(ends(entryOf('meeting'), 'host', 'lender of the hall')).toEqual([
      'Lender of the hall',
      'Lender of the hall',
      null,
    ]);
  });

  it('do not say "host" twice', () => {
    expect(ends(entryOf('meeting'), 'host', 'host')).toEqual(['Host', 'Hosted', null]);
  });
});

describe('The words for participants', () => {
  it('say that somebody took part only where no role says otherwise, or all of a panel did', () => {
    const role = 'took part in associated events';
    expect(ends(entryOf('meeting'), 'participants')).toEqual(['Participants', 'Took part in', null]);
    expect(ends(entryOf('meeting'), 'participants', role)).toEqual(['Involved', 'Involved in', role]);
    const panel = entryOf('meeting', { type: 'panel' });
    expect(ends(panel, 'participants', 'moderator')).toEqual(['Participants', 'Took part in', 'moderator']);
    expect(ends(entryOf('plan'), 'participants', role)).toEqual(['Involved', 'Involved in', role]);
  });
});

describe('The words for a relation', () => {
  it('keep the role of a part at both ends', () => {
    expect(ends(entryOf('acme'), 'partOf', 'its laboratory')).toEqual(['Part of', 'Parts', 'its laboratory']);
  });

  it('say of an organization that what it made was used, not the organization', () => {
    const used = (to: string) => wordsOf(reference, entryOf('acme'), { type: 'used', to, note: [], refs: [] });
    expect(used('plan')).toMatchObject({ forward: 'Used', inverse: 'Used by' });
    expect(used('bureau')).toMatchObject({ forward: 'Used technology of', inverse: 'Technology used by' });
  });

  it('are the same at both ends where neither comes first', () => {
    const same = ['same-name', 'related', 'in-dialogue-with', 'finalizing-deal-with'] as const;
    for (const type of same) expect(words.relationTypes[type].forward).toBe(words.relationTypes[type].inverse);
  });

  it('say nothing that a field says: no type has the words of one', () => {
    const of = new Set(
      relationFields.flatMap((field) => ['plan', 'meeting'].map((id) => wordsOfField(entryOf(id), field).forward)),
    );
    expect(relationTypeNames.filter((type) => type !== 'part-of' && of.has(words.relationTypes[type].forward))).toEqual(
      [],
    );
  });

  it('lead to a name as a phrase, or with a colon', () => {
    expect(tellRelation('Member of', 'Keidanren')).toBe('Member of Keidanren');
    expect(tellRelation('Involved', 'Acme', 'sent its chair')).toBe('Involved: Acme (sent its chair)');
    expect(words.leadIn('Organizer')).toBe('Organizer: ');
  });
});
