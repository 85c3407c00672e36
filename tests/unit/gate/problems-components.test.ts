import { describe } from 'vitest';
import { testProblems } from '../../support/problem-case.ts';

const acme = 'organizations/acme.mdx';

describe('The check of statements and notes', () => {
  testProblems([
    [
      'finds a missing attribute',
      { [acme]: [' kind="recommendation"', ''] },
      `${acme}:40:1 missing-attribute`,
      '<Statement> has no "kind"',
    ],
    [
      'finds a statement without a label, which links to it would be named by',
      { [acme]: [' label="Fair rules"', ''] },
      `${acme}:40:1 missing-attribute`,
      '<Statement> has no "label"; expected label="..."',
    ],
    [
      'finds a label of a single word',
      { [acme]: ['"Fair rules"', '"Rules"'] },
      `${acme}:40:86 invalid-value`,
      '"label": expected two to five words that begin with a capital letter',
    ],
    [
      'finds a label that is a sentence',
      { [acme]: ['"Fair rules"', '"She asked them all for fair rules"'] },
      `${acme}:40:86 invalid-value`,
    ],
    [
      'finds a label in small letters, such as a made-up id',
      { [acme]: ['"Fair rules"', '"fair rules"'] },
      `${acme}:40:86 invalid-value`,
    ],
    [
      'finds an unknown attribute, and that the right one is missing',
      { [acme]: ['topics=', 'topic='] },
      [`${acme}:40:1 statement-without-topics`, `${acme}:40:64 unknown-attribute`],
    ],
    [
      'finds an unknown attribute and names the nearest',
      { [acme]: ['kind="recommendation" topics=', 'kind="position" topic='] },
      `${acme}:40:58 unknown-attribute`,
      'unknown attribute "topic" of <Statement>; did you mean "topics"?',
    ],
    [
      'finds an attribute that is an expression',
      { [acme]: ['by="jane-doe"', 'by={jane}'] },
      `${acme}:40:28 attribute-value`,
      '"by" must be a text in quotation marks',
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
          '<Statement id="inner" by="jane-doe" kind="claim" label="Inner rules">\n\nDoe asked for fair rules. [@talk:4]\n\n</Statement>',
        ],
      },
      `${acme}:41:1 misplaced-component`,
      '<Statement> ',
    ],
    [
      'finds a statement without text',
      { [acme]: ['  Doe asked for fair rules. [@talk:4]\n', ''] },
      `${acme}:40:1 empty-component`,
      '<Statement> has no text',
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
    [
      'finds a page of the web',
      link('https://example.org/'),
      `${acme}:25:22 external-link`,
      'the link leads to another site: https://example.org/; only links to entries are allowed',
    ],
    [
      'finds a web address written as text',
      { [acme]: ['Its seat', 'See www.example.org; its seat'] },
      `${acme}:25:48 external-link`,
    ],
    [
      'finds a script for an address',
      link('javascript:alert(1)'),
      `${acme}:25:22 forbidden-address`,
      'is not allowed; only links to entries are',
    ],
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
      'expected a path such as ../organizations/harbor-office.mdx',
    ],
    ['finds an address without its file type', link('bureau'), `${acme}:25:22 not-relative`],
    ['finds an address out of the content', link('../../../etc/passwd.mdx'), `${acme}:25:22 not-relative`],
    ['finds a link without text', { [acme]: ['[Bureau]', '[]'] }, `${acme}:25:22 empty-link`, 'the link has no text'],
  ]);
});
