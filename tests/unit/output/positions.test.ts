import { describe, expect, it } from 'vitest';
import { loadReference } from '../../../src/model/load-reference.ts';
import { readContent } from '../../../src/model/read-content.ts';
import { describePositions, viewKinds } from '../../../src/output/positions.ts';

const { reference } = loadReference(readContent('content'));
const { topics, speakers, from, count } = describePositions(reference);
const all = [...reference.entries.values()].flatMap(({ statements }) => statements);

describe('The page of positions', () => {
  it('has every view once under each of its topics, with who gave it and of what kind it is', () => {
    const shown = topics.flatMap(({ topic, speakers: own }) =>
      own.flatMap(({ id, kinds }) =>
        kinds.flatMap(({ kind, said }) => said.map(({ statement }) => [topic.id, id, kind, statement.id].join(' '))),
      ),
    );
    const expected = all
      .filter(({ kind }) => (viewKinds as readonly string[]).includes(kind))
      .flatMap(({ topics: of, by, kind, id }) => of.map((topic) => [topic, by, kind, id].join(' ')));
    expect(expected.length).toBeGreaterThan(70);
    expect(shown.sort()).toEqual(expected.sort());
  });

  it('has every question once under each of its topics', () => {
    const shown = topics.flatMap(({ topic, questions }) =>
      questions.map(({ statement }) => `${topic.id} ${statement.id}`),
    );
    const expected = all
      .filter(({ kind }) => kind === 'question')
      .flatMap(({ topics: of, id }) => of.map((topic) => `${topic} ${id}`));
    expect(expected.length).toBeGreaterThan(3);
    expect(shown.sort()).toEqual(expected.sort());
    expect(count).toBeGreaterThan(expected.length);
  });

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

  it('names the event that the views come from', () => {
    expect(from.map(({ id }) => id)).toEqual(['us-japan-economic-relations-2021']);
  });
});
