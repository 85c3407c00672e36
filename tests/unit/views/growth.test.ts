import { describe, expect, it } from 'vitest';
import { describeEntryPage } from '../../../src/views/entry/entry-page.ts';
import { describePersonPage, listPeople } from '../../../src/views/people/person-page.ts';
import { describePositions } from '../../../src/views/positions/positions.ts';
import { describeTopicPage, listTopics } from '../../../src/views/topics/topic-page.ts';
import { generateReference } from '../../bench/generate-reference.ts';
import { expectGrowthOfSorting } from '../../support/growth.ts';

const texts = ['The company told the government that trade in energy needs rules.', 'The rules of trade are old.'];

describe('With two thousand entries, no more than n log n', () => {
  it('do the pages of all people cost', () => {
    expectGrowthOfSorting(texts, (from) => [
      listPeople(from),
      [...from.people.values()].map((person) => describePersonPage(from, person)),
    ]);
  });

  it('do the pages of all topics cost, and that of the positions', () => {
    expectGrowthOfSorting(texts, (from) => [
      listTopics(from),
      [...from.topics.values()].map((topic) => describeTopicPage(from, topic)),
      describePositions(from),
    ]);
  });

  it('do the pages of all entries cost', () => {
    expectGrowthOfSorting(texts, (from) => [...from.entries.values()].map((entry) => describeEntryPage(from, entry)));
  });
});

describe('The content made up for it', () => {
  it('has people, topics and statements for all these pages', () => {
    const generated = generateReference(1000, texts);
    expect(generated.people.size).toBeGreaterThan(90);
    expect(describePositions(generated).count).toBeGreaterThan(500);
  });
});
