import { readdirSync, readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parser } from '../../../../src/gate/syntax/parse-body.ts';
import { parsePlain } from '../../../../src/gate/syntax/parse-plain.ts';
import { unravelComponents } from '../../../../src/gate/syntax/unravel-components.ts';
import { seededNumbers } from '../../../support/content/seeded-numbers.ts';

/** The tree as everyone after the parser sees it; `data` is only between the parser's own parts. */
function asRead(root: Root): unknown {
  unravelComponents(root);
  return JSON.parse(JSON.stringify(root, (key, value: unknown) => (key === 'data' ? undefined : value)));
}

function readSlowly(body: string): unknown {
  try {
    return asRead(parser.parse(body));
  } catch {
    return 'not valid';
  }
}

/** Compares the parsers; false for a text that is left to remark alone. */
function agree(body: string): boolean {
  const plain = parsePlain(body);
  if (plain) expect(asRead(plain), JSON.stringify(body)).toEqual(readSlowly(body));
  return plain !== null;
}

const bodies = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.mdx'))
  .map((path) => {
    const text = readFileSync(`content/${path}`, 'utf8');
    const start = text.indexOf('\n---\n', 3) + 5;
    return text.slice(0, start).replace(/[^\n]/g, ' ') + text.slice(start);
  });

const pieces = [
  ...[
    'a',
    ' ',
    '  ',
    '    ',
    '\n',
    '\n\n',
    '  \n',
    'é',
    '日本',
    '\u00a0',
    '😀',
    '€',
    '’',
    '.',
    '/',
    '&',
    'R&D',
    '&amp;',
  ],
  ...['*', '_', '**', '__', '*a b*', '**c d**', ' *e* ', '(**f**)', '*g*h', '~a~', '~~b~~', '`a`', '\\', '$a$', '^'],
  ...['[', ']', '(', ')', '!', '[a]', '[a]: /b', '[a](b "c")', '[a](../b/c.mdx#d)', '![a](b)', '[^1]', '[^1]: x'],
  ...['#', '# ', '## a {/* #a */}', '### ', '---', '===', '***', '- ', '* ', '+ ', '1. ', '2) ', '- [ ] a', '> ', '|'],
  ...[
    '| a | b |\n|---|:-:|\n| c | d |',
    '|-|',
    ':',
    '"',
    '[@talk:1]',
    ' [@talk:1; @talk:2].',
    '@',
    'a@b.cd',
    'www.a.bc',
  ],
  ...['https://x.yz/a_b', '<b>', '<!-- a -->', '{a}', 'import a', 'export a', '</Statement>', '<EditorNote>'],
  ...[
    '\n\n<EditorNote>One line.</EditorNote>\n\n',
    '\n\n<Statement id="a" by="b">\n\nSaid. [@talk:1]\n\n</Statement>\n\n',
  ],
];

describe('The fast parser', () => {
  it('reads every entry like remark, and hardly any is left to remark alone', () => {
    expect(bodies.filter(agree).length).toBeGreaterThan(0.9 * bodies.length);
  });

  it('reads each two constructs, on a line, on two and in two blocks, like remark', () => {
    const texts = pieces.flatMap((a, i) => pieces.map((b, j) => a + '\n'.repeat((i + j) % 3) + b));
    expect(texts.filter(agree).length).toBeGreaterThan(1500);
  });

  it('reads entries that somebody has edited like remark: 3,000 seeded edits', () => {
    const next = seededNumbers(20210520);
    const blocks = bodies.flatMap((body) => body.trim().split('\n\n'));
    const edited = Array.from({ length: 3000 }, () => {
      let text = (blocks[next(blocks.length)] ?? '').slice(0, 400);
      for (let edits = 1 + next(4); edits > 0; edits--) {
        const at = next(text.length + 1);
        const inserted = next(4) === 0 ? '' : `${next(4) === 0 ? '\n' : ''}${pieces[next(pieces.length)] ?? ''}`;
        text = text.slice(0, at) + inserted + text.slice(inserted ? at : at + next(20));
      }
      return `   \n\n${text}\n`;
    });
    expect(edited.filter(agree).length).toBeGreaterThan(500);
  });
});
