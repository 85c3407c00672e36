import { describe } from 'vitest';
import { testProblems, text } from '../../support/problem-case.ts';
import { smallText } from '../../support/small-content.ts';

const acme = 'organizations/acme.mdx';
const plan = 'initiatives/plan.mdx';

/** Puts a block after the text of the plan, in line 20. */
function withBlock(block: string): Record<string, Uint8Array> {
  return { [plan]: text(`${smallText(plan)}\n${block}\n`) };
}

/** The same, with a text under it. */
function withSection(heading: string): Record<string, Uint8Array> {
  return withBlock(`${heading}\n\nDoe spoke. [@talk:4]`);
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
    [
      'finds a section without a text',
      withBlock('## Later {/* #later */}'),
      `${plan}:20:1 empty-section`,
      'nothing stands under this heading; write a text, or remove it',
    ],
    ['explains HTML comments', withBlock('<!-- later -->'), `${plan}:20:2 mdx-syntax`, 'HTML comments are not allowed'],
    ['explains a tag that is not closed', withBlock('Some <b>text.'), `${plan}:20:6 mdx-syntax`, 'closing tag'],
    [
      'explains a statement that is not closed',
      { [acme]: ['</Statement>', ''] },
      `${acme}:40:1 mdx-syntax`,
      '<Statement> has no closing tag; write </Statement> on a line of its own below its text',
    ],
    [
      'explains a tag that ends in another name',
      { [acme]: ['<Statement id', '<Statment id'] },
      `${acme}:40:1 mdx-syntax`,
      '<Statment> begins here, and ends in </Statement>; the two must have the same name',
    ],
    [
      'explains an attribute without quotation marks',
      withBlock('<Statement id=x by="jane-doe">Doe spoke.</Statement>'),
      `${plan}:20:15 mdx-syntax`,
      'put the value of an attribute between quotation marks',
    ],
    [
      'explains an address in angle brackets',
      withBlock('See <https://harbor.example>.'),
      `${plan}:20:12 mdx-syntax`,
      'links to other sites are not allowed',
    ],
    [
      'finds the quotation mark that an attribute lacks',
      withBlock(
        '<Statement id="x" by="jane-doe" label="Fair play>\n\nDoe spoke. [@talk:4]\n\n</Statement>\n\n<Statement id="y">\n\nDoe left. [@talk:4]\n\n</Statement>',
      ),
      `${plan}:20:39 mdx-syntax`,
      'the quotation mark that begins here is never closed',
    ],
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
      'split it',
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
      withSection('# More {/* #more */}'),
      `${plan}:20:1 heading-depth`,
      'expected ## or ###',
    ],
    ['finds a heading of depth 4', withSection('#### More {/* #more */}'), `${plan}:20:1 heading-depth`],
    [
      'finds a ### heading that stands under no ## heading',
      { [plan]: ['## What', '### What'] },
      `${plan}:16:1 heading-order`,
    ],
    [
      'finds a heading without text',
      withSection('## {/* #more */}'),
      `${plan}:20:1 empty-heading`,
      'the heading has no text',
    ],
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
      'is not an id; expected lower-case letters, digits and single hyphens',
    ],
    [
      'finds an id that the site makes itself',
      withSection('## More {/* #sources */}'),
      `${plan}:20:9 reserved-fragment`,
      'reserved: facts, dates',
    ],
    [
      'finds an id like that of a source paragraph',
      withSection('## More {/* #p12 */}'),
      `${plan}:20:9 reserved-fragment`,
    ],
    [
      'finds an id given twice on a page',
      withSection('## More {/* #aims */}'),
      `${plan}:20:9 duplicate-fragment`,
      'already taken on line 16',
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
