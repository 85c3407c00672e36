import { describe, expect, it } from 'vitest';
import { loadReference } from '../../../src/model/load-reference.ts';
import { readContent } from '../../../src/model/read-content.ts';
import { describePersonPage, listPeople } from '../../../src/output/person-page.ts';
import { describeTopicPage, listTopics } from '../../../src/output/topic-page.ts';

const { reference } = loadReference(readContent('content'));
const entries = [...reference.entries.values()];
const all = entries.flatMap((entry) => entry.statements.map((statement) => ({ entry, statement })));
const keyOf = ({ entry, statement }: (typeof all)[number]) => `${entry.id}#${statement.id}`;

describe('The pages of people', () => {
  it('have every statement by a person, once, on the page of that person', () => {
    for (const person of reference.people.values()) {
      const { statements } = describePersonPage(reference, person);
      const shown = statements.flatMap(({ entry, statements: own }) =>
        own.map((statement) => keyOf({ entry, statement })),
      );
      expect(shown, person.id).toEqual(all.filter(({ statement }) => statement.by === person.id).map(keyOf));
    }
  });

  it('lead to every event a person took part in', () => {
    for (const person of reference.people.values()) {
      const { referencesTo } = describePersonPage(reference, person);
      const led = new Set(referencesTo.flatMap((group) => group.pages.map(({ from }) => from.id)));
      const joined = entries.filter((entry) => entry.relations.some(({ to }) => to === person.id));
      expect(
        joined.filter(({ id }) => !led.has(id)),
        person.id,
      ).toEqual([]);
    }
  });

  it('are listed by family name', () => {
    const names = listPeople(reference).map(({ person }) => person.familyName);
    expect(names).toEqual([...names].sort());
    expect(names.length).toBe(reference.people.size);
  });
});

describe('The pages of topics', () => {
  it('have every statement on a topic, once, under who said it', () => {
    for (const topic of reference.topics.values()) {
      const { speakers } = describeTopicPage(reference, topic);
      const shown = speakers.flatMap(({ id, statements }) =>
        statements.map((item) => {
          expect(item.statement.by).toBe(id);
          return keyOf(item);
        }),
      );
      const expected = all.filter(({ statement }) => statement.topics.includes(topic.id)).map(keyOf);
      expect(shown.sort(), topic.id).toEqual(expected.sort());
    }
  });

  it('have every page on a topic, and keep exports of infrastructure and U.S. public works apart', () => {
    for (const topic of reference.topics.values()) {
      const { pages } = describeTopicPage(reference, topic);
      const shown = pages.flatMap((group) => group.entries.map(({ id }) => id));
      expect(shown.sort(), topic.id).toEqual(
        entries
          .filter(({ topics }) => topics.includes(topic.id))
          .map(({ id }) => id)
          .sort(),
      );
    }
    expect(reference.topics.has('infrastructure-exports') && reference.topics.has('us-infrastructure')).toBe(true);
  });

  it('all have something on them', () => {
    const empty = listTopics(reference).filter(({ statements, pages }) => statements + pages === 0);
    expect(empty).toEqual([]);
  });
});
