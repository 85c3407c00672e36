import { describe } from 'vitest';
import { testProblems, text } from '../../support/problem-case.ts';
import { smallText } from '../../support/small-content.ts';

const acme = 'organizations/acme.mdx';
const bureau = 'organizations/bureau.mdx';
const plan = 'initiatives/plan.mdx';
const meeting = 'events/meeting.mdx';

describe('The check of references', () => {
  testProblems([
    [
      'finds an unknown entry in a relation and names the nearest',
      { [acme]: ['to: plan', 'to: plane'] },
      `${acme}:12:9 unknown-id`,
      'there is no organization, initiative, event or person "plane"; did you mean "plan"?',
    ],
    [
      'finds an unknown organization',
      { [acme]: ['id: bureau', 'id: burea'] },
      `${acme}:8:7 unknown-id`,
      'did you mean "bureau"?',
    ],
    [
      'finds an unknown person',
      { [plan]: ['- id: jane-doe', '- id: jane-dow'] },
      `${plan}:9:9 unknown-id`,
      'no organization or person "jane-dow"; did you mean "jane-doe"?',
    ],
    [
      'lists what is known when nothing is near',
      { [acme]: ['id: bureau', 'id: ministry'] },
      `${acme}:8:7 unknown-id`,
      'there is no organization "ministry"; known: acme, bureau',
    ],
    [
      'finds an unknown topic',
      { [bureau]: ['[energy]', '[enrgy]'] },
      `${bureau}:4:10 unknown-id`,
      'no topic "enrgy"; did you mean "energy"?',
    ],
    [
      'finds an unknown event as one who took part',
      { [meeting]: ['  - id: jane-doe', '  - id: meetings'] },
      `${meeting}:12:9 unknown-id`,
    ],
    [
      'finds an unknown account of a figure',
      { [acme]: ['account: jane-doe', 'account: jane'] },
      `${acme}:21:14 unknown-id`,
    ],
    [
      'finds an unknown organization in the roles of people',
      { 'people.yaml': ['organization: acme', 'organization: acne'] },
      'people.yaml:7:21 unknown-id',
      'did you mean "acme"?',
    ],
    [
      'finds an initiative where an organization belongs',
      { [acme]: ['id: bureau', 'id: plan'] },
      `${acme}:8:7 wrong-kind`,
      '"plan" is an initiative; expected an organization',
    ],
    [
      'finds an entry that is part of itself',
      { [acme]: ['id: bureau', 'id: acme'] },
      `${acme}:8:7 self-reference`,
      '"acme" refers to itself',
    ],
    ['finds an entry related to itself', { [acme]: ['to: plan', 'to: acme'] }, `${acme}:12:9 self-reference`],
    [
      'finds a topic given twice',
      { [acme]: ['[trade]', '[trade, energy, trade]'] },
      `${acme}:5:25 repeated-item`,
      '"trade" is listed twice; keep one',
    ],
    [
      'finds a topic defined twice',
      { 'topics.yaml': ['id: energy', 'id: trade'] },
      [
        'organizations/acme.mdx:40:64 unknown-id',
        'organizations/bureau.mdx:4:10 unknown-id',
        'topics.yaml:2:9 repeated-item',
      ],
    ],
    [
      'finds one involved in an initiative without a word on what it had to do with it',
      { [plan]: ['lead:\n', 'participants:\n  - { id: bureau, cite: talk:4 }\nlead:\n'] },
      `${plan}:9:5 missing-key`,
      '"role" is missing; expected what it had to do with the initiative, in words that are true by themselves: "joined',
    ],
    [
      'finds somebody who took part twice in the same role',
      { [meeting]: ['participants:\n', 'participants:\n  - id: jane-doe\n    role: speaker\n    cite: talk:5\n'] },
      `${meeting}:15:9 repeated-item`,
    ],
  ]);
});

describe('The check of relations', () => {
  const related = (from: string, to: string): string =>
    smallText(`organizations/${from}.mdx`).replace(
      'type: office\n',
      `type: office\nrelations:\n  - type: related\n    to: ${to}\n    note: See it. [@page:1]\n`,
    );
  testProblems([
    [
      'finds a relation stated twice by the same entry',
      { [acme]: ['keyDates:', '  - type: supported\n    to: plan\n    note: Acme was for it. [@talk:4]\nkeyDates:'] },
      `${acme}:14:11 relation-repeated`,
      'the relation "supported" with "plan" is already stated above',
    ],
    [
      'finds a relation that the other end states too',
      {
        [bureau]: text(related('bureau', 'acme')),
        [acme]: ['keyDates:', '  - type: related\n    to: bureau\n    note: See it. [@talk:4]\nkeyDates:'],
      },
      `${bureau}:7:11 relation-repeated`,
      'already stated in organizations/acme.mdx',
    ],
    [
      'finds a relation that a field says already',
      { [acme]: ['keyDates:', '  - type: part-of\n    to: bureau\n    note: It was part of it. [@talk:4]\nkeyDates:'] },
      `${acme}:14:11 relation-repeated`,
      'by "partOf" above',
    ],
  ]);
});

describe('The check of ids and names', () => {
  testProblems([
    [
      'finds an id taken in another folder',
      {
        'events/bureau.mdx': text(
          smallText(meeting).replace('title: The meeting', 'title: Another meeting').replace('id: bureau', 'id: acme'),
        ),
      },
      `${bureau}:1:1 duplicate-id`,
      'the id "bureau" is also taken by events/bureau.mdx',
    ],
    [
      'finds a person with the id of an entry',
      {
        'people.yaml': text(
          `${smallText('people.yaml')}${smallText('people.yaml').replace('jane-doe', 'acme').replace('Jane Doe', 'Joe Doe').replace('Ms. Doe', 'Mr. Doe')}`,
        ),
      },
      'people.yaml:10:7 duplicate-id',
      'also taken by organizations/acme.mdx',
    ],
    [
      'finds an alias that is the title of another entry, whatever its case',
      { [acme]: ['[Acme Corporation', '[the bureau'] },
      `${bureau}:2:8 name-claimed`,
      'the name "The Bureau" is also claimed by organizations/acme.mdx',
    ],
    [
      'finds an alias of two entries',
      { [bureau]: ['topics:', 'aliases: [ACME corporation]\ntopics:'] },
      `${bureau}:4:11 name-claimed`,
    ],
    [
      'finds an alias that is the name of a person',
      { [bureau]: ['topics:', 'aliases: [Jane Doe]\ntopics:'] },
      'people.yaml:2:9 name-claimed',
    ],
    [
      'finds names that differ in their Unicode form only',
      { [acme]: ['[Acme Corporation', '[Café, Cafe\u0301'] },
      `${acme}:4:17 repeated-item`,
    ],
    [
      'finds an alias that is the title itself',
      { [acme]: ['[Acme Corporation', '[ACME'] },
      `${acme}:4:11 repeated-item`,
    ],
    [
      'finds a passing name that has a page',
      { 'names.yaml': ['name: Springfield', 'name: Acme'] },
      'names.yaml:1:11 name-claimed',
      'claimed by organizations/acme.mdx',
    ],
    [
      'finds a passing name that appears in no text',
      { 'names.yaml': ['name: Springfield', 'name: Spring'] },
      'names.yaml:1:11 name-nowhere',
      '"Spring" appears in no text',
    ],
    [
      'finds a term that appears in no text',
      { 'glossary.yaml': text('- id: hvac\n  term: HVACR\n  definition: Heating.\n') },
      'glossary.yaml:2:9 term-nowhere',
      '"HVACR" appears in no text',
    ],
    ['finds synonyms of one word', { 'synonyms.yaml': text('- [company]\n') }, 'synonyms.yaml:1:3 invalid-value'],
    [
      'finds a question that leads to no page, and offers the nearest',
      { 'questions.yaml': text('- question: Who joined?\n  to: organizations/acmee.mdx\n') },
      'questions.yaml:2:7 unknown-page',
      'did you mean organizations/acme.mdx?',
    ],
    [
      'finds a question that leads to no section',
      { 'questions.yaml': text('- question: Who joined?\n  to: organizations/acme.mdx#nowhere\n') },
      'questions.yaml:2:7 unknown-fragment',
    ],
    [
      'finds a question on no topic',
      { 'questions.yaml': text('- question: Who thought what?\n  topic: nothing\n') },
      'questions.yaml:2:10 unknown-id',
    ],
    [
      'finds a question with two answers, or none',
      { 'questions.yaml': text('- question: Who joined?\n') },
      'questions.yaml:1:3 invalid-value',
      'expected either "to" or "topic"',
    ],
    [
      'finds a question that asks nothing',
      { 'questions.yaml': text('- question: Tell me\n  to: organizations/acme.mdx\n') },
      'questions.yaml:1:13 invalid-value',
    ],
  ]);
});

describe('A file that can not be read', () => {
  testProblems([
    ['is one problem: people', { 'people.yaml': ['- id: jane-doe', '- id: "jane-doe'] }, 'people.yaml:1:7 yaml-syntax'],
    [
      'is one problem when it lists nobody',
      { 'people.yaml': text('') },
      'people.yaml:1:1 empty-list',
      'this list is empty or missing, but 4 places refer to it, the first to "jane-doe"',
    ],
    ['is one problem when it is not there: topics', { 'topics.yaml': null }, 'topics.yaml:1:1 empty-list'],
    [
      'is one problem: a source',
      { 'sources/page.yaml': ['kind: Web page', 'kind: Web: page'] },
      'sources/page.yaml:4:7 yaml-syntax',
    ],
    [
      'is one problem: a person of whom a name is missing',
      { 'people.yaml': ['  familyName: Doe\n', ''] },
      'people.yaml:1:3 missing-key',
    ],
    [
      'does not make the links and references to it wrong',
      { [plan]: ['kind: proposal', 'kind: "proposal'] },
      `${plan}:4:7 yaml-syntax`,
    ],
  ]);
});
