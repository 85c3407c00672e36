import { describe, expect, it } from 'vitest';
import { citations } from '../../../src/markdown/citations.ts';
import { headingIds } from '../../../src/markdown/heading-ids.ts';
import { statements } from '../../../src/markdown/statements.ts';
import { outlineBody, tellFrom } from '../../support/html/outline-tree.ts';
import { loadSmallContent } from '../../support/content/small-content.ts';

const tell = tellFrom(loadSmallContent().reference);

/** The runs of a body: the line above each, then what stands in it in short. */
function runsOf(text: string): string[] {
  const blocks = outlineBody(text, 'organizations/acme.mdx', [headingIds(), citations({ tell }), statements()]);
  return blocks
    .filter((block) => block.startsWith('<div className="said">'))
    .map((block) =>
      [...block.matchAll(/<(Speaker|Statement|TopicLinks|EditorNote)\b([^>]*)>|className="kind">([^<]+)/g)]
        .map(([, name, attributes = '', kind]) => {
          if (kind) return `(${kind})`;
          return [
            name,
            ...[...attributes.matchAll(/ (?:by|kind|topics|id)="([^"]*)"/g)].map(([, value]) => value),
          ].join(' ');
        })
        .join(', '),
    );
}

const said = (id: string, by: string, kind = 'claim', topics = 'trade'): string =>
  `<Statement id="${id}" by="${by}" kind="${kind}" topics="${topics}" label="How it was">\n  It was so. [@talk:4]\n</Statement>\n`;

describe('Statements of one speaker that follow each other', () => {
  it('stand under one line with speaker and kind, above what they are about', () => {
    expect(runsOf(`${said('a', 'jane-doe')}\n${said('b', 'jane-doe', 'claim', 'energy trade')}`)).toEqual([
      'Speaker jane-doe claim, Statement a jane-doe claim trade, Statement b jane-doe claim energy trade, TopicLinks trade energy',
    ]);
  });

  it('are told apart by kind where it changes, and only there', () => {
    const body = [said('a', 'jane-doe'), said('b', 'jane-doe'), said('c', 'jane-doe', 'recommendation')].join('\n');
    expect(runsOf(body).map((run) => run.replace(/ jane-doe \w+ trade/g, ''))).toEqual([
      'Speaker jane-doe, Statement a, (Claim), Statement b, Statement c, (Recommendation), TopicLinks trade',
    ]);
  });

  it('keep the editor’s notes between them, and end with another speaker, a heading or a paragraph', () => {
    const note = '<EditorNote>The source prints Acme twice.</EditorNote>\n';
    const body = [
      said('a', 'jane-doe') + '\n' + note,
      said('b', 'jane-doe'),
      said('c', 'acme'),
      '## View {/* #view */}\n',
      said('d', 'acme'),
      'It was so. [@talk:4]\n',
      said('e', 'acme'),
    ].join('\n');
    expect(runsOf(body).map((run) => run.replace(/ (?:jane-doe|acme) claim trade|, TopicLinks trade/g, ''))).toEqual([
      'Speaker jane-doe claim, Statement a, EditorNote, Statement b',
      'Speaker acme claim, Statement c',
      'Speaker acme claim, Statement d',
      'Speaker acme claim, Statement e',
    ]);
  });

  it('have the sign with their address behind the last mark, on its line', () => {
    const [block = ''] = outlineBody(said('a', 'jane-doe'), 'organizations/acme.mdx', [
      citations({ tell }),
      statements(),
    ]);
    expect(block).toMatch(
      /It was so\.<span className="end"><sup className="cite">.*<\/sup><Permalink id="a" to="How it was"><\/span><\/p>/,
    );
  });
});
