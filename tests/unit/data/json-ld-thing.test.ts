import { describe, expect, it } from 'vitest';
import { makeEntryJsonLd } from '../../../src/data/entry-json-ld.ts';
import { describeThing } from '../../../src/data/json-ld-thing.ts';
import { type Change, loadSmallContent } from '../../support/small-content.ts';

const at = { origin: 'https://example.org', base: '/' };

function thingOf(id: string, changes: Record<string, Change> = {}) {
  const { reference } = loadSmallContent(changes);
  const entry = reference.entries.get(id);
  if (!entry) throw new Error(`no entry ${id}`);
  const page = makeEntryJsonLd(reference, entry, at)['@graph'][0];
  return { thing: describeThing(reference, entry, at), page };
}
const named = (name: string) => expect.objectContaining({ name }) as unknown;

describe('The thing that an entry is about, in terms of schema.org', () => {
  it('has for an attendee who took part, and nobody who had another role', () => {
    const { thing, page } = thingOf('meeting');
    expect(thing['attendee']).toBeUndefined();
    expect(page?.['mentions']).toEqual([named('The Bureau'), named('Jane Doe')]);
    const without: Change = ['    role: speaker\n', ''];
    expect(thingOf('meeting', { 'events/meeting.mdx': without }).thing['attendee']).toEqual(named('Jane Doe'));
    const panel: Change = ['type: meeting', 'type: panel'];
    expect(thingOf('meeting', { 'events/meeting.mdx': panel }).thing['attendee']).toMatchObject({
      '@type': 'Role',
      roleName: 'speaker',
      attendee: named('Jane Doe'),
    });
  });

  it('has for its creator who put a proposal forward, unless a role says what else they did', () => {
    expect(thingOf('plan').thing['creator']).toBeUndefined();
    const proposed: Change = ['    role: author\n', ''];
    expect(thingOf('plan', { 'initiatives/plan.mdx': proposed }).thing['creator']).toEqual(named('Jane Doe'));
  });

  it('has for members of a project nobody, and what ran it above it', () => {
    const project: Change = [
      'kind: proposal\n',
      'kind: programme\nparticipants:\n  - { id: acme, role: was told of it, cite: talk:4 }\n',
    ];
    const { thing, page } = thingOf('plan', { 'initiatives/plan.mdx': project });
    expect(thing).not.toHaveProperty('member');
    expect(page?.['mentions']).toEqual([named('Jane Doe'), named('Acme')]);
    expect(thing['parentOrganization']).toBeUndefined();
  });

  it('has the organizer of an event', () => {
    expect(thingOf('meeting').thing['organizer']).toEqual(named('The Bureau'));
  });
});
