import { describe } from 'vitest';
import { testProblems, text, type ProblemCase } from '../../support/problem-case.ts';
import { smallText } from '../../support/small-content.ts';

const acme = 'organizations/acme.mdx';
const bureau = 'organizations/bureau.mdx';
const plan = 'initiatives/plan.mdx';
const meeting = 'events/meeting.mdx';

const roe = `- id: max-roe
  name: Max Roe
  familyName: Roe
  roles:
    - { role: Guest, cite: talk:4 }
`;
const roesWord = `<Statement id="word" by="max-roe" kind="question" label="Longer reins">

Roe asked for it. [@talk:5]

</Statement>`;

/** Puts a block after the text of the plan, in line 20. */
function withBlock(block: string): Record<string, Uint8Array> {
  return { [plan]: text(`${smallText(plan)}\n${block}\n`) };
}

/** A statement in lines 20 to 24 of the plan, its text in line 22. */
function withStatement(sentences: string, attributes = ''): Record<string, Uint8Array> {
  const given = new Map([
    ...Object.entries({ id: 'more', by: 'jane-doe', kind: 'claim', topics: 'trade', label: 'Longer reins' }),
    ...[...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [name, value]),
  ]);
  const tag = [...given].filter(([, value]) => value !== '').map(([name, value]) => ` ${name}="${value}"`);
  return withBlock(`<Statement${tag.join('')}>\n\n${sentences}\n\n</Statement>`);
}

describe('The check of the spelling of names', () => {
  const names = {
    'names.yaml': text(
      '- { name: Springfield, type: place }\n- { name: Boeing, type: organization }\n- { name: Colombia, type: place }\n- { name: The KATHMO Society, type: term }\n',
    ),
    [bureau]: text(`${smallText(bureau)}\nIt knew Boeing, Colombia and The KATHMO Society. [@page:1]\n`),
  };
  const misspelled = (word: string, name: string, place: string): ProblemCase => [
    `finds ${word} for ${name}`,
    { ...names, ...withBlock(`The plan reached ${word} late. [@talk:4]`) },
    `${plan}:20:18 misspelled-name`,
    place,
  ];
  testProblems([
    misspelled('Sprinfield', 'Springfield', '"Sprinfield" is not a known name; did you mean "Springfield"?'),
    misspelled('Spirngfeild', 'Springfield', 'did you mean "Springfield"?'),
    misspelled('Boieng', 'Boeing', 'did you mean "Boeing"?'),
    misspelled('Columbia', 'Colombia', 'add it to names.yaml'),
    misspelled('KATMHO', 'KATHMO', 'did you mean "KATHMO"?'),
    [
      'finds it in a summary, a heading, a label and a note',
      {
        [acme]: text(
          smallText(acme)
            .replace('company founded', 'company of Sprinfield founded')
            .replace('## Figures by', '## Sprinfield and')
            .replace('Fair rules"', 'Rules of Sprinfield"')
            .replace('prints Acme', 'prints Sprinfield'),
        ),
      },
      [
        `${acme}:3:32 misspelled-name`,
        `${acme}:27:4 misspelled-name`,
        `${acme}:40:86 misspelled-name`,
        `${acme}:44:31 misspelled-name`,
      ],
    ],
    [
      'finds a short name at the beginning of a sentence where the page has the name',
      { ...names, ...withBlock('Boieng left. Then Boeing came. [@talk:4]') },
      `${plan}:20:1 misspelled-name`,
    ],
    [
      'lets other words, endings, words that begin a sentence, and short ones be',
      {
        ...names,
        ...withBlock(
          'Beings of Springfields left the Colombian and the Boeings. Boxing followed; the Society and a Jan Dae met. [@talk:4]',
        ),
      },
      [],
    ],
  ]);
});

describe('The check of words of passing time', () => {
  const said = (sentence: string, column: number, word: string): ProblemCase => [
    `finds "${word}"`,
    withBlock(`${sentence} [@talk:4]`),
    `${plan}:20:${column} passing-time`,
    `"${word}" is true only at the time of writing; give the time of the source`,
  ];
  testProblems([
    said('The plan is alive today.', 19, 'today'),
    said('Currently, it is alive.', 1, 'Currently'),
    said('It was recently renewed.', 8, 'recently'),
    said('It is now the top plan.', 7, 'now'),
    said('Nowadays it rests.', 1, 'Nowadays'),
    said('It ends this year.', 9, 'this year'),
    said('It began last year.', 10, 'last year'),
    [
      'finds them in a summary, a heading, a measure, a note and guidance',
      {
        [acme]: text(
          smallText(acme)
            .replace('in 1910. [', 'in 1910 and is now old. [')
            .replace('measure: Employees', 'measure: Employees today')
            .replace('Figures by', 'Recently told by')
            .replace('Acme twice', 'Acme twice now'),
        ),
        [meeting]: ['who spoke.', 'who spoke recently.'],
      },
      [
        `${meeting}:17:53 passing-time`,
        `${acme}:3:52 passing-time`,
        `${acme}:18:24 passing-time`,
        `${acme}:27:4 passing-time`,
        `${acme}:44:42 passing-time`,
      ],
    ],
    [
      'lets titles, quoted words, "the last year of" and other words be',
      withBlock(
        'The plan told "What works now" and USA Today, now and then, in its last year, the last year of two: known, snow. [@talk:4]',
      ),
      [],
    ],
  ]);
});

describe('The check of who is said to say it', () => {
  testProblems([
    [
      'finds "in the account of"',
      withBlock("It was, in the account of Doe's remarks, long. [@talk:4]"),
      `${plan}:20:9 banned-tag`,
      'the first sentence names the speaker',
    ],
    [
      'finds it at the start of a sentence, and in other forms',
      withBlock('According to the account of her talk, it was long. [@talk:4]'),
      `${plan}:20:1 banned-tag`,
    ],
    [
      'finds the second tag in a section, also in a sub-section and in a statement',
      {
        [acme]: text(
          smallText(acme)
            .replace('Doe said. [', "by Doe's account. [")
            .replace('for fair rules. [', 'for fair rules, by her account. [')
            .replace('Acme belonged', "By the page's account, Acme belonged"),
        ),
      },
      `${acme}:41:29 repeated-tag`,
      '"by her account" attributes the account again; once in a ## section is enough',
    ],
    [
      'finds "by the same account"',
      withBlock("By Doe's account it ran. By the same account it ended. In that account it was long. [@talk:4]"),
      [`${plan}:20:26 repeated-tag`, `${plan}:20:56 repeated-tag`],
    ],
    [
      'allows one in the lead and one in each section',
      {
        [plan]: text(
          smallText(plan)
            .replace('Doe put', "By Doe's account, Doe put")
            .replace('The plan aimed', 'By its own account, the plan aimed'),
        ),
      },
      [],
    ],
    [
      'lets other accounts be',
      withBlock('It paid by bank account and by an account in Springfield; on its account, it ran. [@talk:4]'),
      [],
    ],
  ]);
});

describe('The check of sources that must not be blended', () => {
  testProblems([
    [
      'finds a sentence that cites two',
      withBlock('The plan was old. [@talk:4; @page:1]'),
      `${plan}:20:19 sources-blended`,
      'one sentence rests on talk and page',
    ],
    ['finds it in a summary', { [bureau]: ['[@page:1]', '[@page:1; @talk:4]'] }, `${bureau}:3:36 sources-blended`],
    [
      'finds a sentence with two citations',
      withBlock('The plan was old [@talk:4] and it was long. [@page:1]'),
      `${plan}:20:45 sources-blended`,
    ],
    [
      'allows two sentences, and a value that both give',
      {
        ...withBlock('It was old. [@talk:4] It was long. [@page:1]'),
        [acme]: ['cite: page:1', 'cite: page:1; talk:3'],
      },
      [],
    ],
  ]);
});

describe('The check of first sentences', () => {
  const opening = (words: string, sentence: string, column = 1): ProblemCase => [
    `finds "${words}" at the start of a statement`,
    withStatement(`${sentence} [@talk:4]`),
    `${plan}:22:${column} leaning-opening`,
    `depends on what comes before it: "${words}"`,
  ];
  testProblems([
    opening('Such', 'Such plans, Doe said, were long.'),
    opening('These', 'These plans, Doe said, were long.'),
    opening('This new', 'This new plan, Doe said, was long.'),
    opening('As a consequence', 'As a consequence, Doe said, it was long.'),
    opening('More important', 'More important, Doe said, it was long.'),
    opening('As an example', 'As an example, Doe gave the plan.'),
    opening('It', 'It was long, Doe said.'),
    opening('She', 'She, that is Doe, said so.'),
    opening('that last point', 'Doe came back to that last point.', 18),
    opening('these efforts', 'The rules, Doe said, limited these efforts.', 30),
    opening('this new era', 'Doe spoke of this new era.', 14),
    opening('however', 'Doe did, however, speak.', 10),
    [
      'finds it at the start of a section, whatever its depth',
      {
        [plan]: ['The plan aimed at', 'It aimed at'],
        [acme]: ['### Its view {/* #view */}\n', '### Its view {/* #view */}\n\nThey spoke. [@talk:4]\n'],
      },
      [`${plan}:18:1 leaning-opening`, `${acme}:40:1 leaning-opening`],
      'of this section depends on what comes before it: "It"',
    ],
    [
      'lets second sentences, second paragraphs, the lead and guidance be',
      {
        [plan]: text(
          `${smallText(plan)
            .replace('Doe put the plan', 'It was put')
            .replace(
              'The plan aimed',
              'Doe said how. It aimed',
            )}\nSuch was the plan. [@talk:4]\n\n## More {/* #more */}\n\nThis is told elsewhere. [@guide]\n\nThis section ends. [@talk:4]\n`,
        ),
      },
      [],
    ],
    [
      'lets first sentences be that say what they mean',
      withStatement(
        'In addition to the plan, as a result of it, Doe named its aims, such as less power, and these ends. [@talk:4]',
      ),
      [],
    ],
  ]);
});

describe('The check of what a statement needs', () => {
  testProblems([
    ...['account', 'claim', 'recommendation'].map((kind): ProblemCase => [
      `finds a missing topic of a statement of the kind ${kind}`,
      withStatement('Doe spoke. [@talk:4]', `kind="${kind}" topics=""`),
      `${plan}:20:1 statement-without-topics`,
      `this ${kind} has no topics, so no topic page shows it; give topics="..." with ids from topics.yaml: trade, energy`,
    ]),
    [
      'allows a position, an assessment, a question and an answer without topics',
      withStatement('Doe spoke. [@talk:4]', 'kind="answer" topics=""'),
      [],
    ],
    [
      'finds a fourth sentence',
      withStatement('Doe spoke. She rose. She left. She slept. [@talk:4]'),
      `${plan}:22:32 statement-too-long`,
      'the statement has 4 sentences; at most three are allowed',
    ],
    ['allows three', withStatement('Doe spoke. She rose. She left the U.S. [@talk:4]'), []],
    [
      'finds a first sentence without the speaker',
      withStatement('The plan was long. Doe said so. [@talk:4]'),
      `${plan}:22:1 statement-without-speaker`,
      'does not name its speaker; expected "Doe" in it',
    ],
    [
      'finds somebody who speaks at an event without having been there',
      {
        'people.yaml': text(`${smallText('people.yaml')}${roe}`),
        'events/meeting.mdx': text(`${smallText('events/meeting.mdx')}\n${roesWord}\n`),
      },
      'events/meeting.mdx:19:1 speaker-not-there',
      '"max-roe" is neither the host nor a participant of this event',
    ],
    [
      'finds an organization that speaks there without having been there',
      {
        'events/meeting.mdx': text(
          `${smallText('events/meeting.mdx')}\n${roesWord.replace('max-roe', 'acme').replace('Roe asked', 'Acme asked')}\n`,
        ),
      },
      'events/meeting.mdx:19:1 speaker-not-there',
    ],
    [
      'finds it in a question',
      withStatement('The chair asked how. [@talk:4]', 'kind="question"'),
      `${plan}:22:1 statement-without-speaker`,
    ],
    [
      'finds it for an organization',
      withStatement('The company asked for it. [@talk:4]', 'by="acme"'),
      `${plan}:22:1 statement-without-speaker`,
      'expected "Acme"',
    ],
    [
      'allows another name of an organization',
      withStatement("Acme Corporation's chair asked for it. [@talk:4]", 'by="acme"'),
      [],
    ],
    [
      'asks for no speaker where nobody knows who it was',
      withStatement('Nobody asked why. [@talk:4]', 'by="unattributed"'),
      [],
    ],
    [
      'finds the speaker in a label',
      withStatement('Doe spoke. [@talk:4]', 'label="Demands of Jane Doe"'),
      `${plan}:20:64 label-names-speaker`,
      'the label names the speaker, "Jane Doe"',
    ],
    [
      'finds the family name in a label',
      withStatement('Doe spoke. [@talk:4]', 'label="Doe\'s demands"'),
      `${plan}:20:64 label-names-speaker`,
      '"Doe"',
    ],
    [
      'lets a word that only begins like the name be',
      withStatement('Doe spoke. [@talk:4]', 'label="Doer of deeds"'),
      [],
    ],
  ]);
});

describe('The check of notes and guidance', () => {
  testProblems([
    [
      'finds a figure in a note that no cited paragraph prints',
      { [acme]: ['Acme twice.', 'Acme in June 1911.'] },
      `${acme}:44:39 note-figure`,
      'June 1911 is printed in no paragraph that the page cites',
    ],
    ['allows one that the page cites', { [acme]: ['Acme twice.', '1910 and fiscal 2020.'] }, []],
    [
      'finds a name in a note that the page does not name',
      { [plan]: text(`${smallText(plan)}\n<EditorNote>The source prints Springfield.</EditorNote>\n`) },
      `${plan}:20:31 note-name`,
      '"Springfield" appears nowhere in the text of the page',
    ],
    [
      'allows the page itself, whom it names, its speakers and its publisher',
      {
        [acme]: ['prints Acme twice', 'prints Acme Corporation, Ms. Doe, The Bureau and Spring Field'],
      },
      [],
    ],
    [
      'finds a name in guidance that the page neither names nor links to',
      { [meeting]: ['who spoke.', 'who spoke of Springfield.'] },
      `${meeting}:17:56 guide-name`,
      'cite a source, or link to the entry',
    ],
    [
      'allows the names and figures in what a link of guidance is called',
      { [meeting]: ['[Acme]', '[Springfield in 2010]'] },
      [],
    ],
    [
      'finds a month in guidance',
      { [meeting]: ['who spoke.', 'who spoke in June.'] },
      `${meeting}:17:56 guide-with-figure`,
      'gives June',
    ],
  ]);
});

describe('The check of what links are called', () => {
  testProblems([
    [
      'finds a link with the title of another entry',
      { [acme]: ['[Bureau](bureau.mdx)', '[Bureau](../events/meeting.mdx)'] },
      `${acme}:25:22 link-names-other`,
      '"Bureau" is the name of organizations/bureau.mdx, but the link leads to events/meeting.mdx',
    ],
    [
      'finds a link with the alias of another entry, in whatever case',
      { [plan]: ['[meeting]', '[acme corporation]'] },
      `${plan}:14:33 link-names-other`,
    ],
    [
      'finds a link with the name in the genitive',
      { [plan]: ['[meeting]', "[Acme's]"] },
      `${plan}:14:33 link-names-other`,
    ],
    [
      'allows the names of both pages, part of a name, and people',
      {
        [plan]: text(
          smallText(plan)
            .replace('[meeting]', '[The plan]')
            .replace('[word of its chair]', '[Jane Doe]')
            .replace(
              'It came after',
              'The [view of Acme](../organizations/acme.mdx#view) of [Acme Corporation](../organizations/acme.mdx) is known. It came after',
            ),
        ),
      },
      [],
    ],
  ]);
});

describe('The check of parties', () => {
  testProblems([
    [
      'finds somebody who took part twice, in whatever role',
      { [meeting]: ['participants:\n', 'participants:\n  - id: jane-doe\n    role: guest\n    cite: talk:5\n'] },
      `${meeting}:15:9 repeated-item`,
    ],
    [
      'finds a host among the participants',
      { [meeting]: ['participants:\n', 'participants:\n  - id: bureau\n    cite: talk:5\n'] },
      `${meeting}:12:9 party-repeated`,
      '"bureau" is already stated by "host"',
    ],
    [
      'allows a host with a further role',
      { [meeting]: ['participants:\n', 'participants:\n  - id: bureau\n    role: guest\n    cite: talk:5\n'] },
      [],
    ],
    [
      'finds two organizations that are part of each other',
      { [bureau]: ['type: office\n', 'type: office\npartOf:\n  id: acme\n  cite: page:1\n'] },
      `${bureau}:7:7 party-repeated`,
      'in organizations/acme.mdx',
    ],
  ]);
});
