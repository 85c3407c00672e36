import { describe } from 'vitest';
import { testProblems } from '../../support/problem-case.ts';

const acme = 'organizations/acme.mdx';
const bureau = 'organizations/bureau.mdx';
const plan = 'initiatives/plan.mdx';
const meeting = 'events/meeting.mdx';
// Follows from a citation that can't be read: it covered this paragraph.
const page2 = 'sources/page.yaml:16:5 uncited-paragraph';
const talk = 'sources/talk.yaml';

describe('The check of citations', () => {
  testProblems([
    [
      'finds a source that does not exist and names the nearest',
      { [acme]: ['later. [@talk:5]', 'later. [@tolk:5]'] },
      `${acme}:32:28 unknown-source`,
      'there is no source "tolk"; did you mean "talk"?; sources: page, talk',
    ],
    [
      'finds a paragraph that does not exist, also in the middle of a citation',
      { [acme]: ['[@page:1; @page:2]', '[@page:1; @page:9; @page:2]'] },
      `${acme}:25:80 unknown-paragraph`,
      'page has no paragraph 9; its paragraphs are 1 to 2',
    ],
    [
      'finds a wrong paragraph in a cite field',
      { [acme]: ['cite: page:1', 'cite: page:3'] },
      `${acme}:9:9 unknown-paragraph`,
    ],
    [
      'finds a wrong paragraph in the roles of people',
      { 'people.yaml': ['talk:3', 'talk:0'] },
      'people.yaml:9:13 unknown-paragraph',
    ],
    [
      'finds a citation of a menu, link or credit',
      { [acme]: ['later. [@talk:5]', 'later. [@talk:1]'] },
      [`${acme}:32:28 cites-furniture`],
      'paragraph 1 of talk ("Menu") is a menu, link or credit',
    ],
    [
      'finds a paragraph cited twice in one citation',
      { [acme]: ['[@page:1; @page:2]', '[@page:1; @page:2; @page:1]'] },
      `${acme}:25:89 repeated-paragraph`,
      'is cited twice in one citation; keep one',
    ],
    [
      'finds a range, and writes it out',
      { [acme]: ['[@page:1; @page:2]', '[@page:1-2]'] },
      [`${acme}:25:70 malformed-citation`, page2],
      '[@page:1-2] is not a citation; expected [@source:number]',
      'did you mean [@page:1; @page:2]?',
    ],
    [
      'finds a reversed range',
      { [acme]: ['[@page:1; @page:2]', '[@page:2-1]'] },
      [`${acme}:25:70 malformed-citation`, page2],
    ],
    [
      'finds a citation without @',
      { [acme]: ['later. [@talk:5]', 'later. [talk:5]'] },
      `${acme}:32:27 malformed-citation`,
      'did you mean [@talk:5]?',
    ],
    [
      'finds a citation of which only the first paragraph has its @',
      { [acme]: ['[@page:1; @page:2]', '[@page:1; 2]'] },
      [`${acme}:25:70 malformed-citation`, page2],
      'did you mean [@page:1; @page:2]?',
    ],
    [
      'finds a citation in other brackets',
      { [acme]: ['later. [@talk:5]', 'later. (@talk:5)'] },
      `${acme}:32:27 malformed-citation`,
      'did you mean [@talk:5]?',
    ],
    [
      'finds a citation without brackets',
      { [acme]: ['later. [@talk:5]', 'later. @talk:5'] },
      `${acme}:32:27 malformed-citation`,
      'did you mean [@talk:5]?',
    ],
    [
      'finds a citation with markup inside',
      { [acme]: ['later. [@talk:5]', 'later. [@talk:4; *@talk:5*]'] },
      `${acme}:32:27 malformed-citation`,
    ],
    [
      'takes no citation in code for one',
      { [acme]: ['later. [@talk:5]', 'later. `[@talk:5]`'] },
      [`${acme}:32:3 uncited-sentence`, `${acme}:32:28 uncited-sentence`],
    ],
    [
      'finds a citation written as a link',
      { [acme]: ['later. [@talk:5]', 'later. [@talk:5](meeting.mdx)'] },
      `${acme}:32:27 linked-citation`,
      'the citation [@talk:5] is written as a link',
    ],
    [
      'finds a citation that follows no sentence',
      { [acme]: ['later. [@talk:5]', 'later. [@talk:5] [@talk:4]'] },
      `${acme}:32:37 citation-without-sentence`,
      'several paragraphs into one citation',
    ],
    [
      'finds a citation before the full stop',
      { [acme]: ['later. [@talk:5]', 'later [@talk:5].'] },
      `${acme}:32:26 citation-before-stop`,
      'stands before "."',
    ],
    [
      'finds a citation in a heading',
      { [plan]: ['aimed at {', 'aimed at [@talk:4] {'] },
      `${plan}:16:21 misplaced-citation`,
      'a heading takes no citation',
    ],
    [
      'finds a citation in the head of a table',
      { [acme]: ['| What |', '| What [@talk:3] |'] },
      `${acme}:34:8 misplaced-citation`,
      'the head of a table',
    ],
    [
      "finds a citation in an editor's note",
      { [acme]: ['Acme twice.', 'Acme twice. [@talk:3]'] },
      `${acme}:44:43 misplaced-citation`,
    ],
    [
      'finds a citation inside the text of a link',
      { [plan]: ['[meeting]', '[meeting [@talk:4]]'] },
      [
        `${plan}:14:33 misplaced-citation`,
        `${plan}:14:42 citation-before-stop`,
        `${plan}:14:77 citation-without-sentence`,
      ],
    ],
  ]);
});

describe('The check of coverage', () => {
  testProblems([
    [
      'finds each sentence that no citation covers',
      { [acme]: ['later. [@talk:5]', 'later. [@talk:5] It was long. Mr. Roe left the U.S. early.'] },
      [`${acme}:32:37 uncited-sentence`, `${acme}:32:50 uncited-sentence`],
      'no citation covers this sentence: "It was long."; end it with [@source:number]',
    ],
    ['finds it in a statement', { [acme]: ['rules. [@talk:4]', 'rules.'] }, `${acme}:41:3 uncited-sentence`],
    [
      'finds it in a row of a table',
      { [acme]: ['1910 [@talk:3]', '1910'] },
      `${acme}:36:3 uncited-sentence`,
      '"Founding; 1910"',
    ],
    ['finds it in a summary', { [bureau]: [' [@page:1]', ''] }, `${bureau}:3:10 uncited-sentence`],
    [
      'finds it in a relation',
      { [acme]: ['the plan. [@talk:4]\nkey', 'the plan.\nkey'] },
      `${acme}:13:11 uncited-sentence`,
    ],
    [
      'finds it in a dated fact',
      { [acme]: ['founded. [@talk:3]', 'founded. [@talk:3] It grew.'] },
      `${acme}:16:39 uncited-sentence`,
      '"It grew."',
    ],
    [
      'finds it in folded front matter, in the right line',
      {
        [acme]: [
          'what: Acme was founded. [@talk:3]',
          'what: >-\n      Acme was\n      founded. [@talk:3]\n      It\n      grew.',
        ],
      },
      `${acme}:19:7 uncited-sentence`,
    ],
    [
      'finds it in quoted front matter',
      { [acme]: ['what: Acme was founded. [@talk:3]', 'what: "Acme was \\"made\\". [@talk:3] It grew."'] },
      `${acme}:16:41 uncited-sentence`,
    ],
    [
      'takes no guidance for a fact of the front matter',
      { [bureau]: ['[@page:1]', '[@guide]'] },
      `${bureau}:3:36 guide-outside-body`,
      'a sentence here needs a source',
    ],
    [
      'finds a figure in a sentence that only guides',
      { [meeting]: ['See [Acme]', 'See the 2 pages of [Acme]'] },
      `${meeting}:17:9 guide-with-figure`,
      'gives 2',
    ],
    [
      'finds a body paragraph that nothing rests on',
      { [talk]: ['    uncited: Says nothing but thanks.\n', ''] },
      `${talk}:35:5 uncited-paragraph`,
      'no statement rests on body paragraph 6 ("Thanks")',
    ],
    [
      'finds a reason on a paragraph that is cited',
      { [acme]: ['later. [@talk:5]', 'later. [@talk:5; @talk:6]'] },
      `${talk}:42:14 needless-reason`,
      'paragraph 6 is cited',
    ],
    [
      'finds paragraphs that are not numbered one by one',
      { [talk]: ['- number: 6', '- number: 7'] },
      [`${talk}:35:13 paragraph-number`],
      'found paragraph 7, expected 6',
    ],
  ]);
});

describe('The check of figures', () => {
  testProblems([
    [
      'finds a figure that none of the cited paragraphs prints',
      { [acme]: ['$78.6 billion', '$78.6 million'] },
      `${acme}:29:13 missing-figure`,
      'the figure $78.6 million is not printed in talk:3',
    ],
    [
      'finds it behind markup',
      { [acme]: ['was $78.6 billion', 'was, *in **all***, $78.6 million'] },
      `${acme}:29:28 missing-figure`,
    ],
    [
      'finds a figure cited from the wrong paragraph',
      { [acme]: ['1910 [@talk:3]', '1910 [@talk:4]'] },
      `${acme}:36:14 missing-figure`,
    ],
    ['finds it in the summary', { [acme]: ['in 1910.', 'in 1911.'] }, `${acme}:3:40 missing-figure`],
    [
      'finds it in a figure of the front matter',
      { [acme]: ['350,000', '360,000'] },
      `${acme}:19:22 missing-figure`,
      '360000',
    ],
    ['finds it in a statement', { [acme]: ['fair rules. [', '12 fair rules. ['] }, `${acme}:41:17 missing-figure`],
    [
      'finds a year that the cited paragraph does not print',
      { [acme]: ['date: 1910', 'date: 1911'] },
      `${acme}:15:11 date-not-printed`,
      '1911 is not printed in talk:3',
    ],
    [
      'finds a month that the cited paragraph does not print',
      { [meeting]: ['date: 2021-05', 'date: 2021-06'] },
      `${meeting}:6:9 date-not-printed`,
      'June 2021 is not printed in talk:5; correct the date, or cite the paragraph that prints it',
    ],
    [
      'finds another day in a dated fact',
      {
        [acme]: [
          'date: 1910\n    what: Acme was founded. [@talk:3]',
          'date: 2021-05-21\n    what: Acme met. [@talk:5]',
        ],
      },
      `${acme}:15:11 date-not-printed`,
      'May 21, 2021 is not printed',
    ],
    [
      'finds another month in a sentence',
      { [meeting]: ['in May 2021', 'in June 2021'] },
      `${meeting}:3:34 missing-figure`,
      'the figure June 2021 is not printed in talk:5',
    ],
    [
      'finds another month in the time of a post',
      { 'people.yaml': ['asOf: 2021-05-20', 'asOf: 2021-06-20'] },
      'people.yaml:8:13 date-not-printed',
      'June 20, 2021 is not printed in any paragraph of talk',
    ],
    [
      'finds the mark of a footnote',
      { [acme]: ['- The plan came first. [@talk:4]', '- The plan came first.[^1] [@talk:4]'] },
      `${acme}:31:23 footnote-mark`,
      '[^1] marks a footnote, and there are none; cite the source as [@source:number]',
    ],
    [
      'finds a citation inside the row of a table',
      { [acme]: ['| Founding | 1910 [@talk:3] |', '| Founding [@talk:3] | 1910 |'] },
      `${acme}:36:12 citation-inside-row`,
      'put it at the end of the last cell, where it covers the whole row',
    ],
    [
      'finds a number in words',
      { [acme]: ['It backed', 'With three thousand people it backed'] },
      `${acme}:29:53 missing-figure`,
      'the figure 3000 is not printed in talk:4',
    ],
    [
      'finds a fiscal year taken for a calendar year',
      { [plan]: ['date: FY2013', "date: '2013'"] },
      `${plan}:6:9 date-not-printed`,
      'a fiscal year is written FY2013',
    ],
    [
      'finds a time of a figure that its document never prints',
      { [acme]: ['asOf: FY2020', 'asOf: FY2019'] },
      `${acme}:20:11 date-not-printed`,
      'any paragraph of talk',
    ],
  ]);
});
