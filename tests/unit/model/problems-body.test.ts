import { describe } from 'vitest';
import { testProblems, text } from '../../support/problem-case.ts';
import { smallText } from '../../support/small-content.ts';

const acme = 'organizations/acme.mdx';
const plan = 'initiatives/plan.mdx';

/** Puts a block after the text of the plan, in line 20. */
function withBlock(block: string): Record<string, Uint8Array> {
  return { [plan]: text(`${smallText(plan)}\n${block}\n`) };
}

describe('The check of what a text may hold', () => {
  testProblems([
    ['refuses imports', withBlock("import Chart from './chart.astro'"), `${plan}:20:1 forbidden-import`],
    ['refuses exports', withBlock('export const x = 1'), `${plan}:20:1 forbidden-import`],
    [
      'explains a line of text that begins like an import',
      { [plan]: text(smallText(plan).replace('\nThe plan aimed', '\nimport duties; the plan aimed')) },
      // The rest of the file can't be read: what cites nothing else, and links to it, is not judged.
      `${plan}:18:1 forbidden-import`,
      'a line of text must not begin with these words',
    ],
    ['refuses expressions', withBlock('{1 + 1}'), `${plan}:20:1 forbidden-expression`],
    ['refuses expressions in a sentence', { [plan]: ['50% less', '50% {less}'] }, `${plan}:18:23 forbidden-expression`],
    ['refuses comments', withBlock('{/* later */}'), `${plan}:20:1 forbidden-expression`, 'expressions and comments'],
    ['refuses HTML', { [plan]: ['50% less', '50% <b>less</b>'] }, `${plan}:18:23 forbidden-html`, '<b>'],
    [
      'refuses scripts',
      withBlock('<script>alert(1)</script>'),
      [`${plan}:20:1 forbidden-html`, `${plan}:20:9 uncited-sentence`],
    ],
    [
      'refuses unknown components and names the nearest',
      withBlock('<EditorsNote>Twice.</EditorsNote>'),
      [`${plan}:20:1 unknown-component`, `${plan}:20:14 uncited-sentence`],
      'unknown component <EditorsNote>; did you mean "EditorNote"?; allowed: Statement, EditorNote',
    ],
    [
      'refuses handlers',
      { [acme]: ['<EditorNote>', '<EditorNote onClick="x()">'] },
      `${acme}:44:13 unknown-attribute`,
      'it takes none',
    ],
    ['explains HTML comments', withBlock('<!-- later -->'), `${plan}:20:2 mdx-syntax`, 'HTML comments are not allowed'],
    ['explains a tag that is not closed', withBlock('Some <b>text.'), `${plan}:20:6 mdx-syntax`, 'closing tag'],
    ['explains a brace', withBlock('A { brace.'), `${plan}:20:3 mdx-syntax`, 'a brace { begins an expression'],
    [
      'explains a sign for "less than"',
      withBlock('Less <5 of it.'),
      `${plan}:20:7 mdx-syntax`,
      'write &lt; for the sign',
    ],
    [
      'refuses a paragraph without end, which would take minutes to read',
      withBlock('[a]('.repeat(5001)),
      `${plan}:20:1 block-too-long`,
    ],
    [
      'refuses images',
      withBlock('![A map](map.png) shows it. [@talk:4]'),
      `${plan}:20:1 forbidden-markdown`,
      'an image is not allowed',
    ],
    [
      'refuses quotations',
      withBlock('> Power to all. [@talk:4]'),
      `${plan}:20:1 forbidden-markdown`,
      'in your own words',
    ],
    ['refuses code', withBlock('```\nx\n```'), `${plan}:20:1 forbidden-markdown`, 'a block of code'],
    ['refuses ruled lines', withBlock('---'), `${plan}:20:1 forbidden-markdown`, 'a ruled line'],
    [
      'refuses footnotes',
      withBlock('It ran.[^1] [@talk:4]\n\n[^1]: So it did. [@talk:4]'),
      [`${plan}:20:8 forbidden-markdown`, `${plan}:22:1 forbidden-markdown`],
    ],
    [
      'refuses forced line breaks',
      withBlock('It ran  \non. [@talk:4]'),
      `${plan}:20:7 forbidden-markdown`,
      'a forced line break',
    ],
    [
      'refuses links by reference',
      withBlock('[It][m] ran. [@talk:4]\n\n[m]: ../events/meeting.mdx'),
      [`${plan}:20:1 forbidden-markdown`, `${plan}:22:1 forbidden-markdown`],
    ],
    ['refuses checkboxes', withBlock('- [ ] It ran. [@talk:4]'), `${plan}:20:1 forbidden-markdown`, 'a checkbox'],
  ]);
});

describe('The check of headings', () => {
  testProblems([
    [
      'finds a heading of depth 1',
      withBlock('# More {/* #more */}'),
      `${plan}:20:1 heading-depth`,
      'expected ## or ###',
    ],
    ['finds a heading of depth 4', withBlock('#### More {/* #more */}'), `${plan}:20:1 heading-depth`],
    [
      'finds a ### heading that stands under no ## heading',
      { [plan]: ['## What', '### What'] },
      `${plan}:16:1 heading-order`,
    ],
    ['finds a heading without text', withBlock('## {/* #more */}'), `${plan}:20:1 empty-heading`],
    [
      'finds a heading without an id, and shows how to write one',
      { [plan]: [' {/* #aims */}', ''] },
      [`${plan}:16:1 heading-without-id`, `${acme}:29:62 unknown-fragment`],
      '{/* #aimed */}',
    ],
    [
      'finds an id that is none',
      {
        [plan]: [
          '## What it aimed at {/* #aims */}\n',
          '## What it aimed at {/* #aims */}\n\n### More {/* #More_1 */}\n',
        ],
      },
      `${plan}:18:10 bad-fragment`,
    ],
    [
      'finds an id that the site makes itself',
      withBlock('## More {/* #sources */}'),
      `${plan}:20:9 reserved-fragment`,
      'reserved are facts, contents',
    ],
    [
      'finds an id like that of a source paragraph',
      withBlock('## More {/* #p12 */}'),
      `${plan}:20:9 reserved-fragment`,
    ],
    [
      'finds an id given twice on a page',
      withBlock('## More {/* #aims */}'),
      `${plan}:20:9 duplicate-fragment`,
      'already taken in line 16',
    ],
    [
      'finds a statement with the id of a section',
      { [acme]: ['id="fair-rules"', 'id="chair"'] },
      [`${plan}:18:45 unknown-fragment`, `${acme}:40:12 duplicate-fragment`],
    ],
    [
      'finds a link in a heading',
      { [plan]: ['## What it', '## What [it](../events/meeting.mdx)'] },
      `${plan}:16:9 forbidden-markdown`,
    ],
  ]);
});

describe('The check of statements and notes', () => {
  testProblems([
    [
      'finds a missing attribute',
      { [acme]: [' kind="recommendation"', ''] },
      `${acme}:40:1 missing-attribute`,
      '<Statement> has no "kind"',
    ],
    [
      'finds an unknown attribute and names the nearest',
      { [acme]: ['topics=', 'topic='] },
      `${acme}:40:64 unknown-attribute`,
      'unknown attribute "topic" of <Statement>; did you mean "topics"?',
    ],
    [
      'finds an attribute that is an expression',
      { [acme]: ['by="jane-doe"', 'by={jane}'] },
      `${acme}:40:28 attribute-value`,
    ],
    [
      'finds an attribute given twice',
      { [acme]: ['by="jane-doe"', 'by="jane-doe" by="jane-doe"'] },
      `${acme}:40:42 duplicate-key`,
    ],
    [
      'finds an unknown kind',
      { [acme]: ['"recommendation"', '"recomendation"'] },
      `${acme}:40:42 unknown-value`,
      'did you mean "recommendation"?',
    ],
    [
      'finds an unknown speaker',
      { [acme]: ['by="jane-doe"', 'by="jane-do"'] },
      `${acme}:40:28 unknown-id`,
      'did you mean "jane-doe"?',
    ],
    [
      "finds a speaker that can't speak",
      { [acme]: ['by="jane-doe"', 'by="plan"'] },
      `${acme}:40:28 wrong-kind`,
      '"plan" is an initiative',
    ],
    [
      'finds an unknown topic',
      { [acme]: ['trade energy', 'trade enery'] },
      `${acme}:40:64 unknown-id`,
      'did you mean "energy"?',
    ],
    [
      'finds a statement in a statement',
      {
        [acme]: [
          '  Doe asked for fair rules. [@talk:4]',
          '<Statement id="inner" by="jane-doe" kind="claim">\n\nDoe asked for fair rules. [@talk:4]\n\n</Statement>',
        ],
      },
      `${acme}:41:1 misplaced-component`,
    ],
    [
      'finds a statement without text',
      { [acme]: ['  Doe asked for fair rules. [@talk:4]\n', ''] },
      `${acme}:40:1 empty-component`,
    ],
    [
      'finds a heading in a statement',
      { [acme]: ['  Doe asked', '  ### Rules {/* #rules */}\n\n  Doe asked'] },
      [`${acme}:41:3 misplaced-component`],
    ],
    [
      "finds an editor's note in the middle of a sentence",
      { [acme]: ['first. [', 'first <EditorNote>sic</EditorNote>. ['] },
      `${acme}:31:23 misplaced-component`,
    ],
    [
      "finds an editor's note without text",
      { [acme]: ['The source prints Acme twice.', ''] },
      `${acme}:44:1 empty-component`,
    ],
    [
      "finds a link in an editor's note",
      { [acme]: ['prints Acme', 'prints [Acme](bureau.mdx)'] },
      `${acme}:44:31 forbidden-markdown`,
    ],
  ]);
});

describe('The check of links', () => {
  const link = (address: string): Record<string, readonly [string, string]> => ({
    [acme]: ['(bureau.mdx)', `(${address})`],
  });
  testProblems([
    [
      'finds a file that is not there and names the nearest',
      link('bureua.mdx'),
      `${acme}:25:22 unknown-page`,
      'did you mean bureau.mdx?',
    ],
    [
      'finds a file that is in another folder',
      link('../events/bureau.mdx'),
      `${acme}:25:22 unknown-page`,
      'did you mean bureau.mdx?',
    ],
    [
      'finds a fragment that is not there and names the nearest',
      { [acme]: ['mdx#aims', 'mdx#aim'] },
      `${acme}:29:62 unknown-fragment`,
      'initiatives/plan.mdx has no section or statement "aim"; did you mean "aims"?',
    ],
    [
      'finds a fragment of the same page that is not there',
      link('#chairs'),
      `${acme}:25:22 unknown-fragment`,
      'did you mean "chair"?',
    ],
    ['finds a page of the web', link('https://example.org/'), `${acme}:25:22 external-link`],
    [
      'finds a web address written as text',
      { [acme]: ['Its seat', 'See www.example.org; its seat'] },
      `${acme}:25:48 external-link`,
    ],
    ['finds a script for an address', link('javascript:alert(1)'), `${acme}:25:22 forbidden-address`],
    [
      'finds a script hidden by entities and white space',
      link('java&#x09;script:alert(1)'),
      `${acme}:25:22 forbidden-address`,
    ],
    ['finds data for an address', link('data:text/html,x'), `${acme}:25:22 forbidden-address`],
    [
      'finds an address on the site',
      link('/organizations/bureau/'),
      `${acme}:25:22 not-relative`,
      'expected a path such as ../organizations/meti.mdx',
    ],
    ['finds an address without its file type', link('bureau'), `${acme}:25:22 not-relative`],
    ['finds an address out of the content', link('../../../etc/passwd.mdx'), `${acme}:25:22 not-relative`],
    ['finds a link without text', { [acme]: ['[Bureau]', '[]'] }, `${acme}:25:22 empty-link`],
  ]);
});
