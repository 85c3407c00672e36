import { describe } from 'vitest';
import { testProblems, text, type ProblemCase } from '../../support/problem-case.ts';
import { encode, smallText } from '../../support/small-content.ts';

const acme = 'organizations/acme.mdx';
const bureau = 'organizations/bureau.mdx';
const plan = 'initiatives/plan.mdx';
const front = '---\ntitle: Office\nsummary: An office. [@page:1]\ntype: office\n---\n';

describe('The check of files', () => {
  testProblems([
    [
      'finds a file in a folder that is none of the known ones, and names the nearest',
      { 'organisations/office.mdx': text(front) },
      'organisations/office.mdx:1:1 not-content',
      'allowed: <id>.mdx in organizations, initiatives, events',
      'did you mean organizations/?',
    ],
    [
      'finds a file of another type',
      { 'organizations/office.md': text(front) },
      'organizations/office.md:1:1 not-content',
    ],
    [
      'finds a file in a folder too deep',
      { 'events/2021/may.mdx': text(front) },
      'events/2021/may.mdx:1:1 not-content',
    ],
    [
      'finds a file name that is not an id, and gives one that is',
      { 'organizations/The Office.mdx': text(front) },
      'organizations/The Office.mdx:1:1 bad-file-name',
      'such as "the-office"',
    ],
    [
      'finds a file name that differs from another in case only',
      { 'organizations/Bureau.mdx': text(front) },
      'organizations/Bureau.mdx:1:1 bad-file-name',
      'such as "bureau"',
    ],
    [
      'finds an id that some computers reserve',
      { 'organizations/con.mdx': text(front) },
      'organizations/con.mdx:1:1 reserved-id',
      '"con"',
    ],
    [
      'does not follow links',
      { 'events/link.mdx': 'a symbolic link' },
      'events/link.mdx:1:1 not-a-file',
      'symbolic link',
    ],
    [
      'refuses a file of more than 256 KB',
      { 'organizations/office.mdx': text(front + 'x'.repeat(256 * 1024)) },
      'organizations/office.mdx:1:1 too-large',
      'the limit is 262144',
    ],
    [
      'needs the name of the site',
      { 'site.yaml': null },
      'site.yaml:1:1 missing-file',
      'this file is missing; it gives the name, language and description of the site',
    ],
    [
      'finds a language of the site that is none',
      { 'site.yaml': ['language: en', 'language: english'] },
      'site.yaml:2:11 invalid-value',
      'BCP 47',
    ],
    [
      'finds an empty file',
      { 'organizations/office.mdx': text('\n') },
      'organizations/office.mdx:1:1 empty-file',
      'the file is empty; expected front matter between two lines of --- and a text',
    ],
    [
      'finds bytes that are not UTF-8, at their place',
      { 'organizations/office.mdx': new Uint8Array([...encode('---\ntitle: Caf'), 0xe9, ...encode('\n---\n')]) },
      'organizations/office.mdx:2:11 invalid-utf8',
      'byte 15 ',
    ],
    ['finds a NUL character', { [acme]: ['Its seat', 'Its\0seat'] }, `${acme}:25:47 forbidden-character`, 'U+0000'],
    [
      'finds a delete character',
      { [acme]: ['Its seat', 'Its\x7fseat'] },
      `${acme}:25:47 forbidden-character`,
      'U+007F',
    ],
    [
      'finds characters that turn the direction of text',
      { [acme]: ['Its seat', 'Its \u202eseat'] },
      `${acme}:25:48 forbidden-character`,
      'U+202E',
    ],
    [
      'finds a byte order mark inside a text',
      { [acme]: ['Its seat', 'Its \ufeffseat'] },
      `${acme}:25:48 forbidden-character`,
      'U+FEFF',
    ],
    ...(
      [
        ['\u200b', 'U+200B (zero width space)'],
        ['\u00ad', 'U+00AD (soft hyphen)'],
        ['\u200f', 'U+200F (right-to-left mark)'],
        ['\u2060', 'U+2060 (word joiner)'],
        ['\u2028', 'U+2028 (line separator)'],
        ['\ufe0f', 'U+FE0F (variation selector)'],
        ['\u{e0041}', 'U+E0041 (tag character)'],
        ['\ufffd', 'U+FFFD (replacement character'],
        ['\u200d', 'U+200D (zero width joiner, outside'],
      ] as const
    ).map(([character, name]): ProblemCase => [
      `finds what nobody sees: ${name}`,
      { [acme]: ['Its seat', `Its${character} seat`] },
      `${acme}:25:47 forbidden-character`,
      name,
    ]),
    [
      'lets joiners stand between letters that need them',
      { [acme]: ['エーシーエムイー]', 'می\u200cخواهم, क्\u200dष]'] },
      [],
    ],
    [
      'finds forbidden characters that are written as escapes in front matter',
      { [bureau]: ['title: The Bureau', 'title: "The\\u202e Bureau"'] },
      `${bureau}:2:8 forbidden-character`,
      'U+202E',
    ],
    [
      'finds forbidden characters that are written as entities in a text',
      { [acme]: ['- The plan', '- The &#x202e;plan'] },
      `${acme}:31:3 forbidden-character`,
      'U+202E',
    ],
    [
      'finds what is nested too deeply to be read',
      { [bureau]: ['[energy]', '['.repeat(9000)] },
      `${bureau}:1:1 too-deep`,
      'make it flatter',
    ],
  ]);
});

describe('The check of front matter', () => {
  testProblems([
    [
      'finds a file without front matter',
      { 'organizations/office.mdx': text('Only a text.\n') },
      'organizations/office.mdx:1:1 missing-front-matter',
      'expected front matter between two such lines',
    ],
    [
      'finds front matter that does not end',
      { 'organizations/office.mdx': text('---\ntitle: Office\n') },
      'organizations/office.mdx:1:1 unclosed-front-matter',
      'no closing line of ---',
    ],
    [
      'finds a quotation mark left open',
      { [bureau]: ['[energy]', '"energy'] },
      `${bureau}:4:9 yaml-syntax`,
      'never closed',
    ],
    [
      'closes it in what it proposes',
      { [bureau]: ['title: The Bureau', "title: 'The Bureau"] },
      `${bureau}:2:8 yaml-syntax`,
      "put the whole text between quotation marks: title: 'The Bureau'",
    ],
    [
      'keeps an apostrophe in what it proposes',
      { [bureau]: ['title: The Bureau', "title: 'til now"] },
      `${bureau}:2:8 yaml-syntax`,
      'title: "\'til now"',
    ],
    [
      'finds spaces of another kind before a key',
      { 'people.yaml': ['  familyName: Doe', '\u00a0\u00a0familyName: Doe'] },
      'people.yaml:3:1 yaml-syntax',
      'use ordinary spaces',
    ],
    [
      'finds a wide colon',
      { [bureau]: ['type: office', 'type：office'] },
      `${bureau}:5:5 yaml-syntax`,
      'write : with a space after it',
    ],
    [
      'finds a list where a key is expected',
      { [bureau]: ['type: office', 'type: office\n[a, b]: c'] },
      `${bureau}:6:1 yaml-syntax`,
      'a [ or { at the start of a key begins a list or a group of keys',
    ],
    [
      'finds a group of keys where a key is expected',
      { 'people.yaml': ['  familyName: Doe', '  {familyName}: Doe'] },
      'people.yaml:3:3 yaml-syntax',
      'a [ or { at the start of a key begins a list or a group of keys',
    ],
    [
      'finds a list where one of some words is expected',
      { [plan]: ['kind: proposal', 'kind: [proposal]'] },
      `${plan}:4:7 wrong-type`,
      'expected one of strategy, programme, project, government-policy, law, proposal, found a list',
    ],
    [
      'finds the marks of a merge, and nothing else about the file',
      { [bureau]: ['type: office', '<<<<<<< HEAD\ntype: office\n=======\ntype: unit\n>>>>>>> other'] },
      `${bureau}:5:1 merge-mark`,
      'keep one of the two versions',
    ],
    [
      'finds a colon in a text, and shows how to write it',
      { [bureau]: ['title: The Bureau', 'title: The Bureau: an office'] },
      `${bureau}:2:8 yaml-syntax`,
      "a colon with a space after it begins a key; put the whole text between quotation marks: title: 'The Bureau: an office'",
    ],
    [
      'finds a quotation at the start of a text',
      { [bureau]: ['summary: The Bureau was', 'summary: "The Bureau" was'] },
      `${bureau}:3:10 yaml-syntax`,
      `ends at the next one; put the whole text between quotation marks: summary: '"The Bureau" was an office. [@page:1]'`,
    ],
    [
      'finds a link at the start of a text',
      { [bureau]: ['summary: The', 'summary: [Acme](acme.mdx), the'] },
      `${bureau}:3:10 yaml-syntax`,
      'a [ at the start of a value begins a list',
    ],
    [
      'finds a text that a # cuts, and one that it takes whole',
      { [bureau]: ['title: The Bureau', 'title: The Bureau # 2'] },
      `${bureau}:2:19 yaml-comment`,
      "a # after a space begins a comment, so the text ends before it; put the whole between quotation marks: title: 'The Bureau # 2'",
    ],
    [
      'finds a text that a # leaves empty',
      { [bureau]: ['title: The Bureau', 'title: #2'] },
      [`${bureau}:2:8 wrong-type`, `${bureau}:2:8 yaml-comment`],
    ],
    [
      'finds a second document',
      { 'people.yaml': text(`${smallText('people.yaml')}---\n- id: x\n`) },
      'people.yaml:10:1 yaml-syntax',
      'begins another document; delete this line',
    ],
    [
      'finds an empty text',
      { 'topics.yaml': ['scope: Power and heat.', "scope: ''"] },
      'topics.yaml:2:39 invalid-value',
      '"scope": expected some text, found nothing',
    ],
    [
      'names what is still to be written, and nothing else about the line',
      { [bureau]: ['summary: The Bureau was an office. [@page:1]', 'summary: "TODO: one sentence"'] },
      `${bureau}:3:11 open-question`,
      'still to be written: one sentence',
    ],
    ['finds a tab', { [bureau]: ['topics: [energy]', 'topics:\n\t- energy'] }, `${bureau}:5:1 yaml-syntax`, 'Tabs'],
    [
      'finds a key given twice',
      { [bureau]: ['type: office', 'type: office\ntype: company'] },
      `${bureau}:6:1 duplicate-key`,
      '"type"',
    ],
    ['refuses anchors', { [bureau]: ['type: office', 'type: &t office'] }, `${bureau}:5:10 yaml-alias`, 'anchor &t'],
    [
      'refuses aliases, so that no small file becomes a huge one',
      { [bureau]: ['type: office', 'type: &t office\ncountry: *t'] },
      [`${bureau}:5:10 yaml-alias`, `${bureau}:6:10 yaml-alias`],
    ],
    [
      'refuses tags',
      { [bureau]: ['type: office', 'type: !!js office'] },
      `${bureau}:5:7 yaml-syntax`,
      "a ! at the start of a value begins a tag; put the whole text between quotation marks: type: '!!js office'",
    ],
    [
      'refuses the key __proto__',
      { [bureau]: ['type: office', 'type: office\n__proto__: { x: 1 }'] },
      `${bureau}:6:1 forbidden-key`,
      'the key "__proto__" is not allowed',
    ],
    [
      'finds an unknown key, names the nearest and all that are allowed',
      { [bureau]: ['type: office', 'type: office\nalias: [Office]'] },
      `${bureau}:6:1 unknown-key`,
      'unknown key "alias"; did you mean "aliases"?; allowed here: title, shortTitle, summary, aliases',
    ],
    [
      'finds an unknown key deep inside, and still checks the rest of the file',
      { [acme]: ['    account: jane-doe', '    acount: jane-doe'] },
      [`${acme}:18:5 missing-key`, `${acme}:21:5 unknown-key`],
      '"account" is missing',
    ],
    [
      'finds a missing key',
      { [bureau]: ['type: office\n', ''] },
      `${bureau}:2:1 missing-key`,
      '"type" is missing; expected one of company, unit, office',
    ],
    [
      'finds a list where a text belongs',
      { [bureau]: ['title: The Bureau', 'title: [The Bureau]'] },
      `${bureau}:2:8 wrong-type`,
      '"title": expected a text, found a list',
    ],
    [
      'finds a number where a text belongs, and says how to write it',
      { [bureau]: ['title: The Bureau', 'title: 7'] },
      `${bureau}:2:8 wrong-type`,
      'found the number 7; put a text between quotation marks',
    ],
    [
      'finds front matter that is a list',
      { 'organizations/office.mdx': text('---\n- a\n---\n') },
      'organizations/office.mdx:2:1 wrong-type',
      'expected the keys title, shortTitle, summary',
    ],
    [
      'finds an unknown type and names the nearest',
      { [bureau]: ['type: office', 'type: ofice'] },
      `${bureau}:5:7 unknown-value`,
      'did you mean "office"?',
      'allowed: company, unit, office, facility, network',
    ],
    [
      'finds an unknown type of relation and names the nearest',
      { [acme]: ['type: supported', 'type: suported'] },
      `${acme}:11:11 unknown-value`,
      'did you mean "supported"?',
    ],
    [
      'finds a citation with brackets in a field that takes none',
      { [acme]: ['cite: page:1', 'cite: "[@page:1]"'] },
      `${acme}:9:9 invalid-value`,
      'expected source and paragraph number',
    ],
    [
      'finds a title that is too long',
      { [bureau]: ['The Bureau\ns', `${'x'.repeat(141)}\ns`] },
      `${bureau}:2:8 invalid-value`,
    ],
    [
      'finds a date that does not exist',
      { [acme]: ['date: 1910', 'date: 2021-02-30'] },
      `${acme}:15:11 invalid-date`,
      'February 2021 has 28 days',
    ],
    [
      'finds a range that ends before it begins',
      { 'initiatives/plan.mdx': ['date: FY2013', 'date: FY2013/FY2012'] },
      'initiatives/plan.mdx:6:9 invalid-date',
      'ends before it begins',
    ],
    [
      'finds a date in a form of its own',
      { 'people.yaml': ['2021-05-20', 'May 2021'] },
      'people.yaml:8:13 invalid-date',
    ],
    [
      'finds a beginning of fiscal years that is none',
      { 'sources/talk.yaml': ['speaksAsOf: May 2021', 'speaksAsOf: May 2021\nfiscalYearBegins: 10'] },
      'sources/talk.yaml:7:19 wrong-type',
      'expected a month, such as "July"',
    ],
    [
      'tells how to write that they begin in the year before',
      { 'sources/talk.yaml': ['speaksAsOf: May 2021', 'speaksAsOf: May 2021\nfiscalYearBegins: October before'] },
      'sources/talk.yaml:7:19 invalid-value',
      'expected a month, such as "July", or "October of the year before" where FY2021 began in October 2020',
    ],
    [
      'finds a fiscal year of two documents that count differently',
      {
        'sources/page.yaml': text(
          smallText('sources/page.yaml')
            .replace("['1910']", "['1910', FY2013]")
            .replace('sha256', 'fiscalYearBegins: July\nsha256'),
        ),
        [plan]: ['date: FY2013\n  cite: talk:4', 'date: FY2013\n  cite: talk:4; page:2'],
      },
      `${plan}:6:9 mixed-fiscal-years`,
      'they begin in April and in July; cite the one whose year is meant',
    ],
    [
      'finds a time as of which a source speaks that is none',
      { 'sources/talk.yaml': ['speaksAsOf: May 2021', 'speaksAsOf: May 2021\nspeaksAsOfDate: May 2021'] },
      'sources/talk.yaml:7:17 invalid-date',
    ],
    [
      'finds a summary of two sentences',
      { [bureau]: ['an office.', 'an office. It was small.'] },
      `${bureau}:3:10 summary-sentences`,
      'the summary has 2 sentences; expected exactly one',
    ],
    [
      'finds a summary that is too long',
      { [bureau]: ['an office.', `an office ${'or other '.repeat(30)}place.`] },
      `${bureau}:3:10 summary-too-long`,
      'has 301 characters without its citations; at most 240',
    ],
  ]);
});

describe('A file', () => {
  const changed = smallText(acme).replace('Its seat', 'Its 7 seats');
  const place = `${acme}:25:48 missing-figure`;
  testProblems([
    [
      'may have Windows line ends, and its lines are counted right',
      { [acme]: text(changed.replace(/\n/g, '\r\n')) },
      place,
    ],
    ['may have old Macintosh line ends', { [acme]: text(changed.replace(/\n/g, '\r')) }, place],
    ['may begin with a byte order mark', { [acme]: text(`\ufeff${changed}`) }, place],
    ['may end without a line end', { [acme]: text(changed.trimEnd()) }, place],
  ]);
});
