import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { loadReference } from '../../../src/gate/load-reference.ts';
import { seededNumbers } from '../../support/seeded-numbers.ts';
import { smallContent, smallText, encode } from '../../support/small-content.ts';

/** A few bytes taken out, put in, doubled or changed, often into signs that mean something in YAML or MDX. */
function mutate(bytes: Uint8Array, next: (limit: number) => number): Uint8Array {
  const signs = encode('{}[]<>@:;#-*`"\'&!|\\\n\t /é\0');
  let changed = [...bytes];
  for (let edits = 1 + next(4); edits > 0; edits--) {
    const at = next(changed.length);
    const sign = signs[next(signs.length)] ?? 0;
    const kind = next(5);
    if (kind === 0) changed.splice(at, 1 + next(40));
    else if (kind === 1) changed.splice(at, 0, sign);
    else if (kind === 2) changed[at] = sign;
    else if (kind === 3) changed[at] = next(256);
    else changed = [...changed.slice(0, at), ...changed.slice(next(changed.length))];
  }
  return new Uint8Array(changed);
}

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

  it('never breaks the check: 250 seeded edits are read, and every problem has a place', () => {
    const next = seededNumbers(20210520);
    // Time of the processor, not of the clock: other work on the machine does not count.
    const started = process.cpuUsage();
    let damaged = 0;
    for (let run = 0; run < 250; run++) {
      const path = paths[run % paths.length] ?? '';
      const bytes = mutate(encode(smallText(path)), next);
      const { problems, reference } = loadReference(smallContent({ ...alone, [path]: bytes }));
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
    expect(damaged).toBeGreaterThan(200);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(10_000);
  }, 120_000);
});
