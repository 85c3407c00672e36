import { describe, expect, it } from 'vitest';
import { readEntryTree } from '../../../src/gate/entry-tree.ts';
import { loadReference } from '../../../src/gate/load-reference.ts';
import { makeEntryMarkdown } from '../../../src/data/entry-markdown.ts';
import { readMarkdown } from '../../support/html/read-markdown.ts';
import { type Change, encode, smallContent } from '../../support/content/small-content.ts';

const at = { origin: 'https://example.org', base: '/sub/' };

function markdownOf(id: string, changes: Readonly<Record<string, Change>> = {}): string {
  const content = smallContent(changes);
  const { reference } = loadReference(content);
  const entry = reference.entries.get(id);
  if (!entry) throw new Error(`no entry ${id}`);
  return makeEntryMarkdown(reference, entry, readEntryTree(entry.file, content.get(entry.file)), at);
}

const body = `---
title: Acme
summary: Acme is a company. [@talk:3]
type: company
---

Before. [@talk:3]

## Work & play at R&D {/* #work */}

Acme *made* a [plan](../initiatives/plan.mdx). [@talk:3; @talk:4] This helps to find it. [@guide]

<Statement id="said" by="jane-doe" kind="claim" topics="" label="How it was">
So it was, _snake_case and all: 1 < 2. [@talk:3]

- First. [@talk:3]
- Second. [@talk:4]
</Statement>

<Statement id="said-too" by="unattributed" kind="account" topics="" label="What came after">
And so on. [@talk:4]
</Statement>

<EditorNote>The source prints this.</EditorNote>

| A | B |
| --- | --- |
| one | two [@talk:3] |
`;

describe('An entry as Markdown', () => {
  const changes = { 'organizations/acme.mdx': encode(body) };
  const markdown = markdownOf('acme', changes);
  const read = readMarkdown(markdown);

  it('has no component, comment or citation in the form that authors write', () => {
    expect(markdown).not.toMatch(/<(?!a id=|\/a>|https)[A-Za-z/]|\{|\[@/);
  });

  it('keeps the ids of sections and statements as anchors', () => {
    expect(read.anchors).toEqual(expect.arrayContaining(['work', 'said', 'said-too', 'sources']));
  });

  it('leads from citations to paragraphs, and tells which these are', () => {
    expect(read.definitions.get('talk:3')).toBe('https://example.org/sub/sources/talk/#p3');
    expect(markdown).toContain(
      '\n- [talk:3] Talk, Remarks, ¶ 3; [original](https://bureau.example/talk#:~:text=The%20company%20began)\n',
    );
    expect(markdown).toContain(
      ' Original: <https://bureau.example/talk>, found on November 26, 2026, in a stored copy.',
    );
    expect(markdown).toContain('This helps to find it.\n');
  });

  it('tells of each statement who made it, and where it ends', () => {
    expect(read.items.get('said')?.text).toBe('So it was, _snake_case and all: 1 < 2. First. Second.');
    expect(read.items.get('said')?.cites).toEqual(['talk:3', 'talk:4']);
    expect(read.items.get('said-too')?.text).toBe('And so on.');
    expect(markdown).toContain('**Account**');
  });

  it('reads as prose: signs are escaped only where they would mean something else', () => {
    expect(markdown).toContain('## Work & play at R&D <a id="work"></a>\n');
    expect(markdown).toContain('*Editor’s note:* The source prints this.\n');
    expect(markdown).toContain('| one | two [talk:3] |');
  });

  it('tells in words what it is tied to, from both ends, with roles and notes', () => {
    expect(markdownOf('acme')).toContain(
      '- Supported: [The plan](https://example.org/sub/initiatives/plan/). Acme supported the plan. [talk:4]\n',
    );
    expect(markdownOf('plan')).toContain(
      '- Supported by [Acme](https://example.org/sub/organizations/acme/). Acme supported the plan. [talk:4]\n',
    );
    const bureau = markdownOf('bureau', {
      'events/meeting.mdx': [
        '  - id: jane-doe',
        '  - { id: bureau, role: lent its hall, cite: talk:5 }\n  - id: jane-doe',
      ],
    });
    expect(bureau).toContain(
      '- Involved in [The meeting](https://example.org/sub/events/meeting/) (lent its hall) [talk:5]\n',
    );
    expect(readMarkdown(bureau).definitions.get('talk:5')).toBe('https://example.org/sub/sources/talk/#p5');
  });

  it('is the same each time', () => {
    expect(markdownOf('acme', changes)).toBe(markdown);
  });
});
