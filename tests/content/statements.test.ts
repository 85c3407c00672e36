// Of the content as it is, whatever documents it retells.
import { describe, expect, it } from 'vitest';
import { currentReference } from '../../src/gate/current-reference.ts';
import { describePersonPage, listPeople } from '../../src/views/people/person-page.ts';
import { describePositions, viewKinds } from '../../src/views/positions/positions.ts';
import { describeTopicPage, listTopics } from '../../src/views/topics/topic-page.ts';

// That every statement stands on the pages of its speaker and topics is recounted from the built pages: see
// `tests/site/statements-recounted.test.ts`.
const reference = currentReference();
const entries = [...reference.entries.values()];
const all = entries.flatMap((entry) => entry.statements);

describe('The pages of people', () => {
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
  it('have every page on a topic', () => {
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
  });

  it('all have something on them', () => {
    const empty = listTopics(reference).filter(({ statements, pages }) => statements + pages === 0);
    expect(empty).toEqual([]);
  });
});

describe('The page of positions', () => {
  const { topics, speakers, from } = describePositions(reference);

  it('leaves no view out for want of a topic', () => {
    expect(all.filter(({ kind, topics: of }) => kind !== 'account' && of.length === 0)).toEqual([]);
  });

  it('tells what companies are and do on other pages', () => {
    const kinds = topics.flatMap(({ speakers: own }) => own.flatMap((views) => views.kinds.map(({ kind }) => kind)));
    expect(new Set(kinds)).toEqual(new Set(viewKinds));
  });

  it('sets the speakers of a topic in the order of the columns', () => {
    const order = speakers.map(({ id }) => id);
    for (const { topic, speakers: own } of topics) {
      const places = own.map(({ id }) => order.indexOf(id));
      expect(places, topic.id).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('names the entries that the views and questions come from', () => {
    const withViews = entries.filter(({ statements }) => statements.some(({ kind }) => kind !== 'account'));
    expect(from).toEqual(withViews);
  });
});
