import { describe } from 'vitest';
import { testProblems } from '../../support/problem-case.ts';

const talk = 'sources/talk.yaml';

describe('The check of a source’s address', () => {
  testProblems([
    [
      'finds an address that is none, and goes on',
      { [talk]: ['url: https://bureau.example/talk\n', 'url: bureau.example/talk\n'] },
      `${talk}:44:6 invalid-value`,
      'expected an address such as https://example.org/page',
    ],
    [
      'finds an address that is not on the web',
      { [talk]: ['url: https://bureau.example/talk\n', 'url: ftp://bureau.example/talk\n'] },
      `${talk}:44:6 invalid-value`,
    ],
    [
      'finds an address with a fragment: the one that finds a paragraph goes behind it',
      { [talk]: ['url: https://bureau.example/talk\n', 'url: "https://bureau.example/talk#top"\n'] },
      `${talk}:44:6 invalid-value`,
      'without #',
    ],
    [
      'finds that it is not said when and how an address was found',
      { [talk]: ['foundOn: { date: 2026-11-26, how: in a stored copy }\n', ''] },
      `${talk}:44:6 missing-key`,
      '"foundOn" is missing',
    ],
    [
      'finds a day on which it was found that is none',
      { [talk]: ['date: 2026-11-26, how', 'date: 2026-11-31, how'] },
      `${talk}:45:18 invalid-value`,
      'expected a day, such as 2026-11-26',
    ],
    [
      'finds a language of an edition that is none',
      { [talk]: ['language: ja', 'language: Japanese_'] },
      `${talk}:46:24 invalid-value`,
      'BCP 47 code, such as "en", "ja"',
    ],
    [
      'finds an edition with a wrong address',
      { [talk]: ['url: https://bureau.example/ja/talk', 'url: https://'] },
      `${talk}:46:33 invalid-value`,
    ],
  ]);
});

describe('The check of locators', () => {
  testProblems([
    [
      'stops at a paragraph that is wrong: what rests on the others could not be told',
      { [talk]: ['role: heading', 'role: title'] },
      `${talk}:10:42 unknown-value`,
      'allowed: body, heading, furniture',
    ],
    [
      'finds a body paragraph that has none',
      { [talk]: ['    locator: They met in\n', ''] },
      `${talk}:27:5 missing-locator`,
      'body paragraph 5 ("The meeting") has no locator',
    ],
    [
      'asks for none where the record says why not',
      { [talk]: ['    locator: They met in\n', '    unlocated: No.\n'] },
      [],
    ],
    [
      'finds a reason that is not so',
      { [talk]: ['    locator: They met in\n', '    locator: They met in\n    unlocated: No.\n'] },
      `${talk}:33:16 needless-unlocated`,
      'paragraph 5 has a locator, so "unlocated" is wrong',
    ],
    [
      'finds one of six words: more of a text may not stand here',
      { [talk]: ['locator: They met in', 'locator: They met in a great hall'] },
      `${talk}:32:14 locator-too-long`,
      'at most 5 words',
    ],
    [
      'finds one without spaces that is as long as a sentence',
      { [talk]: ['locator: They met in', `locator: ${'日'.repeat(81)}`] },
      `${talk}:32:14 locator-too-long`,
      'and 80 characters',
    ],
    [
      'finds two that are the same, whatever their case',
      { [talk]: ['locator: They met in', 'locator: the company began'] },
      [`${talk}:18:14 locator-not-unique`, `${talk}:32:14 locator-not-unique`],
      'is also in the locator of paragraph 5',
    ],
    [
      'finds one that stands within another',
      { [talk]: ['locator: They met in', 'locator: When the company began'] },
      `${talk}:18:14 locator-not-unique`,
      '"The company began" is also in the locator of paragraph 5',
    ],
  ]);
});
