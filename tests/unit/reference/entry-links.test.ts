import { describe, expect, it } from 'vitest';
import { resolveEntryLink } from '../../../src/reference/entry-links.ts';

describe('A link between entries', () => {
  it.each([
    ['jeita.mdx', { file: 'organizations/jeita.mdx', id: 'jeita', fragment: null }],
    ['./jeita.mdx#role', { file: 'organizations/jeita.mdx', id: 'jeita', fragment: 'role' }],
    ['../events/forum.mdx', { file: 'events/forum.mdx', id: 'forum', fragment: null }],
    ['#role', { file: 'organizations/meti.mdx', id: 'meti', fragment: 'role' }],
    ['', null],
    ['#', null],
    ['/organizations/jeita/', null],
    ['jeita', null],
    ['https://example.org/a/b.mdx', null],
    ['../../content/events/forum.mdx', null],
    ['../people.yaml', null],
    ['jeita.mdx?x=1', null],
  ])('leads from organizations/meti.mdx by %j to %j', (url, target) => {
    expect(resolveEntryLink('organizations/meti.mdx', url)).toEqual(target);
  });
});
