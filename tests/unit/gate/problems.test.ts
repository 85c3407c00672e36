import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { testProblems, testProblemsOf, text } from '../../support/content/problem-case.ts';
import { encode, smallText } from '../../support/content/small-content.ts';

const folder = join(import.meta.dirname, 'problems');
for (const file of readdirSync(folder)) testProblemsOf(join(folder, file));

const acme = 'organizations/acme.mdx';
const bureau = 'organizations/bureau.mdx';
const office = 'organizations/office.mdx';
const plan = 'initiatives/plan.mdx';

describe('What is too much to be read', () => {
  testProblems([
    [
      'is a paragraph without end, which would take minutes',
      { [plan]: text(`${smallText(plan)}\n${'[a]('.repeat(5001)}\n`) },
      `${plan}:20:1 block-too-long`,
      'split it',
    ],
    [
      'is a file of more than 256 KB',
      { [office]: text(`---\ntitle: Office\n---\n${'x'.repeat(256 * 1024)}`) },
      `${office}:1:1 too-large`,
      'the limit is 262144',
    ],
    [
      'is a text that is longer than it may be',
      { 'site.yaml': ['description: What Acme did.', `description: ${'x'.repeat(301)}`] },
      'site.yaml:4:14 invalid-value',
      'longer than 300 characters',
    ],
    [
      'is what is nested too deeply',
      { [bureau]: ['[energy]', '['.repeat(9000)] },
      `${bureau}:1:1 too-deep`,
      'make it flatter',
    ],
  ]);
});

describe('A file', () => {
  const changed = smallText(acme).replace('Its seat', 'Its 7 seats');
  const place = `${acme}:25:48 missing-figure`;
  testProblems([
    [
      'may have Windows line ends, and lines are counted right',
      { [acme]: text(changed.replace(/\n/g, '\r\n')) },
      place,
    ],
    ['may have old Macintosh line ends', { [acme]: text(changed.replace(/\n/g, '\r')) }, place],
    ['may begin with a byte order mark', { [acme]: text(`\ufeff${changed}`) }, place],
    ['may end without a line end', { [acme]: text(changed.trimEnd()) }, place],
    [
      'may not have bytes that are not UTF-8, which are found at their place',
      { [office]: new Uint8Array([...encode('---\ntitle: Caf'), 0xe9, ...encode('\n---\n')]) },
      `${office}:2:11 invalid-utf8`,
      'byte 15 ',
    ],
  ]);
});
