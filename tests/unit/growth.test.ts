import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Reference } from '../../src/reference/reference.ts';
import { drawConnections } from '../../src/views/connections/draw-connections.ts';
import { describeEntryMap } from '../../src/views/connections/entry-map.ts';
import { listConnections, pageConnections } from '../../src/views/connections/list-connections.ts';
import { describeEntryPage } from '../../src/views/entry/entry-page.ts';
import { makeFigureTables } from '../../src/views/figures/figure-tables.ts';
import { layOutFigures } from '../../src/views/figures/page-figures.ts';
import { describePersonPage, listPeople } from '../../src/views/people/person-page.ts';
import { describePositions } from '../../src/views/positions/positions.ts';
import { drawTimeline } from '../../src/views/timeline/draw-timeline.ts';
import { describeTimeline } from '../../src/views/timeline/list-items.ts';
import { describeTopicPage, listTopics } from '../../src/views/topics/topic-page.ts';
import { generateReference } from '../bench/generate-reference.ts';

const texts = ['The company told the government that trade in energy needs rules.', 'The rules of trade are old.'];
const [few, many] = [250, 2000];
const mostRuns = 5;
/** Times what n log n allows: times vary, and the eightfold that growth with the square of n adds is still seen. */
const slack = { factor: 2, milliseconds: 10 };

/** What is derived from all content, by the pages that show it. */
const works: readonly (readonly [what: string, work: (from: Reference) => unknown])[] = [
  [
    'of all people',
    (from) => [listPeople(from), [...from.people.values()].map((one) => describePersonPage(from, one))],
  ],
  ['of all topics', (from) => [listTopics(from), [...from.topics.values()].map((one) => describeTopicPage(from, one))]],
  ['of positions', describePositions],
  ['of all entries', (from) => [...from.entries.values()].map((entry) => describeEntryPage(from, entry))],
  [
    'of all entries, in their small maps',
    (from) => [...from.entries.values()].map((one) => describeEntryMap(from, one)),
  ],
  [
    'of connections',
    (from) => {
      const list = listConnections(from);
      return [pageConnections(list), drawConnections(from, list)];
    },
  ],
  ['of figures', (from) => layOutFigures(makeFigureTables(from))],
  ['of the timeline', (from) => drawTimeline(describeTimeline(from))],
];

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Milliseconds that some work takes of this thread; each time on content of its own, because the model keeps what it has derived. */
function measure(count: number, work: (from: Reference) => unknown): number {
  const reference = generateReference(count, texts);
  // Without clearing up after what was made for it, and what else the machine does.
  collectGarbage();
  const started = process.threadCpuUsage();
  work(reference);
  const { user, system } = process.threadCpuUsage(started);
  return (user + system) / 1000;
}

describe('With two thousand entries, no more than n log n', () => {
  it('takes content that has people, topics and statements for all these pages', () => {
    const generated = generateReference(1000, texts);
    expect(generated.people.size).toBeGreaterThan(90);
    expect(describePositions(generated).count).toBeGreaterThan(500);
  });

  it.each(works)('take the pages %s', (_, work) => {
    measure(few, work);
    const growth = (many * Math.log(many)) / (few * Math.log(few));
    // One pair of measurements that shows it is enough: other work on the machine makes a time longer, never shorter.
    const shares: number[] = [];
    do {
      const allowed = slack.factor * growth * measure(few, work) + slack.milliseconds;
      shares.push(measure(many, work) / allowed);
    } while (shares.length < mostRuns && !(Math.min(...shares) < 1));
    expect(Math.min(...shares)).toBeLessThan(1);
  });
});
