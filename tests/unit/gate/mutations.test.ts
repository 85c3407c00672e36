import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { loadReference } from '../../../src/gate/load-reference.ts';
import type { FilesRead } from '../../../src/gate/read-once.ts';
import { mutateBytes, seededNumbers } from '../../support/content/seeded-numbers.ts';
import { smallContent, smallText, encode } from '../../support/content/small-content.ts';

const edits = Number(process.env['EDITS'] ?? 250);

describe('A damaged file', () => {
  const paths = [
    'organizations/acme.mdx',
    'organizations/acme.mdx',
    'sources/talk.yaml',
    'people.yaml',
    'initiatives/plan.mdx',
  ];

  // The other files would only take time.
  const others = ['organizations/bureau.mdx', 'events/meeting.mdx', 'names.yaml', 'synonyms.yaml', 'topics.yaml'];
  const alone = Object.fromEntries(others.map((path) => [path, null]));

  it(`never breaks the check: ${edits} seeded edits are read, and every problem has a place`, () => {
    const next = seededNumbers(20210520);
    // Time of the processor, not of the clock: other work on the machine does not count.
    const started = process.cpuUsage();
    const before: FilesRead = new Map();
    let damaged = 0;
    for (let run = 0; run < edits; run++) {
      const path = paths[run % paths.length] ?? '';
      const bytes = mutateBytes(encode(smallText(path)), next);
      const { problems, reference } = loadReference(smallContent({ ...alone, [path]: bytes }), before);
      const lines = new TextDecoder().decode(bytes).split(/\r\n?|\n/).length;
      for (const problem of problems) {
        expect(problem.line).toBeGreaterThan(0);
        expect(problem.column).toBeGreaterThan(0);
        if (problem.file === path) expect(problem.line).toBeLessThanOrEqual(lines);
      }
      expect(reference.sources.size).toBeGreaterThan(0);
      if (problems.length > 0) damaged++;
    }
    // Else the edits would prove nothing.
    expect(damaged).toBeGreaterThan(0.8 * edits);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(10_000);
  }, 120_000);
});
