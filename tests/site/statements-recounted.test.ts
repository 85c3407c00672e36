import { describe, expect, it } from 'vitest';
import { entryPath, paths, personPath, topicPath } from '../../src/reference/addresses.ts';
import { currentReference } from '../../src/gate/current-reference.ts';
import { builds } from '../support/builds/builds.ts';
import { readBuilt } from '../support/builds/built-site.ts';
import { listLinks } from '../support/html/entry-page.ts';
import { readTags, hasClass, parseHtml, textOf, walkElements } from '../support/html/html-tree.ts';

const reference = currentReference();
const statements = [...reference.entries.values()].flatMap((entry) =>
  entry.statements.map((statement) => ({ entry, statement, address: entryPath(entry, statement.id) })),
);
const addresses = new Set(statements.map(({ address }) => address));

/** The statements that a built page leads to, each as often as it does. */
function ledTo(path: string): string[] {
  return readTags(readBuilt(builds.root, `${path.slice(1)}index.html`))
    .filter(({ name }) => name === 'a')
    .map(({ attributes }) => attributes.get('href') ?? '')
    .filter((href) => addresses.has(href))
    .sort();
}

const of = (isWanted: (item: (typeof statements)[number]['statement']) => boolean): string[] =>
  statements
    .filter(({ statement }) => isWanted(statement))
    .map(({ address }) => address)
    .sort();

describe('The label of a statement', () => {
  it.each(statements)(
    '"$statement.label" leaves the speaker out, and is no other on its page',
    ({ entry, statement }) => {
      const family = reference.people.get(statement.by)?.familyName;
      if (family !== undefined) expect(statement.label).not.toContain(family);
      expect(entry.statements.filter(({ label }) => label === statement.label)).toHaveLength(1);
    },
  );
});

describe('Recounted from the built pages, every statement', () => {
  it.each([...reference.people.keys()])('by %s stands once on the page of that person', (person) => {
    expect(ledTo(personPath(person))).toEqual(of(({ by }) => by === person));
  });

  it.each([...reference.topics.keys()])('on %s stands once on the page of that topic', (topic) => {
    expect(ledTo(topicPath(topic))).toEqual(of(({ topics }) => topics.includes(topic)));
  });

  it('is counted, topic by topic, on the pages of the organizations in which its speaker held a post', () => {
    let counted = 0;
    for (const person of reference.people.values()) {
      for (const { organization } of person.roles) {
        const entry = reference.entries.get(organization ?? '');
        const own = of(({ by }) => by === person.id);
        if (!entry || own.length === 0) continue;
        const tree = [...walkElements(parseHtml(readBuilt(builds.root, `${entryPath(entry).slice(1)}index.html`)))];
        const rows = tree.filter((element) => hasClass(element, 'counts')).flatMap((list) => [...walkElements(list)]);
        const shown = rows
          .filter(({ name }) => name === 'li')
          .map((row) => [listLinks(row)[0], / (\d+)$/.exec(textOf(row))?.[1]]);
        const topics = [...reference.topics.keys()].flatMap((topic) => {
          const count = of(({ by, topics: all }) => by === person.id && all.includes(topic)).length;
          return count > 0 ? [[topicPath(topic, person.id), String(count)]] : [];
        });
        expect(shown, `${person.id} in ${entry.id}`).toEqual(expect.arrayContaining(topics));
        counted += own.length;
      }
    }
    expect(counted).toBeGreaterThanOrEqual(statements.length);
  });

  it('that is a view or a question stands once for each of its topics on the page of positions', () => {
    const expected = statements
      .filter(({ statement }) => statement.kind !== 'account')
      .flatMap(({ statement, address }) => statement.topics.map(() => address));
    expect(ledTo(paths.positions)).toEqual(expected.sort());
  });
});
