import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { entryPath, files, paragraphPath, paths, twinPath } from '../../src/reference/addresses.ts';
import { originalAddress, originalOf } from '../../src/reference/originals.ts';
import type { Entry } from '../../src/reference/reference.ts';
import type { EntryFile, ReferenceFile } from '../../src/schema/twin.ts';
import { builds } from '../support/builds/builds.ts';
import { contentOf } from '../support/builds/built-content.ts';
import { listFiles, listPages, readBuilt } from '../support/builds/built-site.ts';
import { listMarked, readEntryPage } from '../support/html/entry-page.ts';
import { hasClass, textOf, walkElements, readTags } from '../support/html/html-tree.ts';
import { readMarkdown } from '../support/html/read-markdown.ts';

interface Said {
  id: string;
  text: string;
  cites: string[];
}

/** What a citation looks like in every form: `sasakawa:12`. */
const keyOf = (address: string): string => address.replace(/^.*\/sources\/([a-z0-9-]+)\/#p(\d+)$/, '$1:$2');
const unique = (keys: readonly string[]): string[] => [...new Set(keys)];

/** What a statement's page shows besides its words. */
const apart = ['cite', 'permalink', 'kind'];

describe.each([builds.root, builds.moved])('In the site at $siteUrl', (build) => {
  const { reference } = contentOf(build);
  const entries = [...reference.entries.values()];
  const titled = entries.map((entry) => [entry.title, entry] as const);
  const read = (path: string): string => readBuilt(build, path.slice(1));
  const readJson = (path: string): unknown => JSON.parse(read(path));
  const absolute = (path: string): string => build.siteUrl + path.slice(1);
  const readEntryFile = (entry: Entry) => (readJson(twinPath(entry, 'json')) as EntryFile).entry;
  const graph = readJson(files.graph) as ReferenceFile;

  function statementsOnPage(entry: Entry): Said[] {
    const { main, places } = readEntryPage(read(`${entryPath(entry)}index.html`));
    return [...walkElements(main)]
      .filter((element) => hasClass(element, 'statement'))
      .map((element) => {
        const id = element.attributes.get('id') ?? '';
        const marked = listMarked(places.get(id)?.text ?? '').flatMap((addresses) => addresses.split(' '));
        return {
          id,
          text: textOf(element, (inner) => apart.some((name) => hasClass(inner, name))),
          cites: unique(marked.map(keyOf)),
        };
      });
  }

  it.each(titled)('%s says the same in statements with the same ids and citations, in every form', (_title, entry) => {
    const page = statementsOnPage(entry);
    const toSaid = (found: EntryFile['entry']): Said[] =>
      found.statements.map(({ id, text, sentences }) => ({
        id,
        text,
        cites: unique(sentences.flatMap(({ cites }) => cites)),
      }));
    const markdown = readMarkdown(read(twinPath(entry, 'md')));
    const inGraph = graph.entries.find(({ id }) => id === entry.id);

    expect(page.map(({ id }) => id)).toEqual(entry.statements.map(({ id }) => id));
    expect(toSaid(readEntryFile(entry))).toEqual(page);
    expect(inGraph && toSaid(inGraph)).toEqual(page);
    expect([...markdown.items].map(([id, said]) => ({ id, ...said }))).toEqual(page);
  });

  it.each(titled)('%s is the same data by itself and in the whole', (_title, entry) => {
    expect(readEntryFile(entry)).toEqual(graph.entries.find(({ id }) => id === entry.id));
  });

  it.each(titled)(
    '%s is whole in Markdown: every sentence, id and editor’s note, with links that lead there',
    (_title, entry) => {
      const { anchors, definitions, text, links } = readMarkdown(read(twinPath(entry, 'md')));
      const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();
      const said = flat(text);
      const told = [
        ...entry.summary,
        ...[...entry.sections, ...entry.statements].flatMap(({ sentences }) => sentences),
        ...entry.keyDates.flatMap(({ what }) => what),
        ...entry.relations.flatMap(({ note }) => note),
      ].map((sentence) => sentence.text);
      const notes = entry.sections.flatMap(({ editorNotes }) => editorNotes);
      // The cells of a table are told with semicolons between.
      const missing = [...told, ...notes].filter(
        (words) =>
          !flat(words)
            .split('; ')
            .every((cell) => said.includes(cell)),
      );
      expect(missing).toEqual([]);
      const ids = [...entry.sections, ...entry.statements].flatMap(({ id }) => id ?? []);
      expect(ids.filter((id) => !anchors.includes(id))).toEqual([]);
      // What others state of it is told with its paragraphs too.
      const stated = entries.filter((other) => other !== entry).flatMap(({ relations }) => relations);
      const refs = [...entry.cited, ...stated.filter(({ to }) => to === entry.id).flatMap((part) => part.refs)];
      const cited = unique(refs.map((ref) => absolute(paragraphPath(ref))));
      expect([...definitions.values()].sort()).toEqual(cited.sort());
      const distinct = [...new Map(refs.map((ref) => [paragraphPath(ref), ref])).values()];
      const sources = new Set(refs.map(({ source }) => reference.sources.get(source)?.url));
      const away = links.filter((link) => !link.startsWith(build.siteUrl));
      expect(away.sort()).toEqual([...sources, ...distinct.map((ref) => originalOf(reference, ref))].sort());
      const built = new Set(listFiles(build));
      const lost = links
        .filter((link) => link.startsWith(build.siteUrl))
        .filter((link) => !built.has(`${link.slice(build.siteUrl.length).replace(/#.*/, '')}index.html`));
      expect(lost).toEqual([]);
    },
  );

  it('the JSON files keep to the schema beside them', () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { uri: (text: string) => URL.canParse(text) } });
    const validate = ajv.compile(readJson(files.schema) as Record<string, unknown>);
    const findings = [files.graph, ...entries.map((entry) => twinPath(entry, 'json'))].flatMap((path) =>
      validate(readJson(path)) ? [] : [path, ...(validate.errors ?? []).map((error) => JSON.stringify(error))],
    );
    expect(findings).toEqual([]);
    expect(validate({ ...graph, entries: [{ id: 'nobody' }] })).toBe(false);
  });

  it('every paragraph lists exactly the places that cite it', () => {
    const listed = graph.sources.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ key, citedBy }) => citedBy.map((place) => `${key} < ${place}`)),
    );
    const line = (keys: readonly string[], place: string) => keys.map((key) => `${key} < ${place}`);
    const cited = graph.entries.flatMap((entry) => [
      ...entry.summary.flatMap(({ cites }) => line(cites, entry.address)),
      ...entry.facts.flatMap(({ cites }) => line(cites, `${entry.address}#facts`)),
      ...[...entry.sections, ...entry.statements].flatMap(({ address, sentences }) =>
        sentences.flatMap(({ cites }) => line(cites, address)),
      ),
      // A dated fact of the entry's own day is told by its facts.
      ...entry.dates
        .filter(({ date }) => !entry.facts.some(({ value }) => value.startsWith(date.text)))
        .flatMap(({ what }) => what.flatMap(({ cites }) => line(cites, `${entry.address}#dates`))),
      ...entry.figures.flatMap(({ cites }) => line(cites, `${entry.address}#figures`)),
      ...entry.relations.flatMap(({ note }) => note.flatMap(({ cites }) => line(cites, `${entry.address}#relations`))),
    ]);
    const posts = graph.people.flatMap(({ address, roles }) => roles.flatMap(({ cites }) => line(cites, address)));
    expect(listed.sort()).toEqual(unique([...cited, ...posts]).sort());
  });

  it('every paragraph, wherever a form names it, comes with its address in the original', () => {
    for (const source of reference.sources.values()) {
      const told = graph.sources.find(({ id }) => id === source.id);
      expect(told?.original).toBe(source.url);
      expect(told?.paragraphs.map(({ original }) => original)).toEqual(
        source.paragraphs.map(({ number }) => originalAddress(source, number)),
      );
    }
    for (const entry of entries) {
      for (const { source, paragraph, original } of readEntryFile(entry).citations) {
        expect(original).toBe(originalOf(reference, { source, paragraph }));
      }
    }
  });

  it('every address in the graph leads to a place of a page', () => {
    const ids = new Map(
      listPages(build).map((page) => [
        build.siteUrl + page.replace(/index\.html$/, ''),
        new Set(readTags(readBuilt(build, page)).flatMap(({ attributes }) => attributes.get('id') ?? [])),
      ]),
    );
    const found = [...JSON.stringify(graph).matchAll(/"(?:address|toAddress)":"([^"]+)"/g)].map(
      ([, address = '']) => address,
    );
    expect(found.length).toBeGreaterThan(500);
    const lost = found.filter((address) => {
      const [page = '', fragment] = address.split('#');
      return !(fragment === undefined ? ids.has(page) : ids.get(page)?.has(fragment));
    });
    expect(unique(lost)).toEqual([]);
  });

  it('the sitemap lists every page once that search engines should know, and nothing else', () => {
    const listed = [...read(files.sitemap).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
    const canonical = listPages(build).flatMap((page) => {
      const tags = readTags(readBuilt(build, page));
      const isKnown = !tags.some(({ attributes }) => attributes.get('content') === 'noindex');
      const own = tags.filter(({ attributes }) => isKnown && attributes.get('rel') === 'canonical');
      return own.flatMap(({ attributes }) => attributes.get('href') ?? []);
    });
    expect(listed.toSorted()).toEqual(unique(canonical).toSorted());
  });

  it('robots are told of the sitemap, and language models of every entry', () => {
    expect(read(files.robots)).toContain(`\nSitemap: ${absolute(files.sitemap)}\n`);
    const { links, text } = readMarkdown(read(files.llms));
    const missing = entries.map((entry) => absolute(twinPath(entry, 'md'))).filter((link) => !links.includes(link));
    expect(missing).toEqual([]);
    const originals = [...reference.sources.values()].map(({ url }) => url);
    expect(links.filter((link) => !link.startsWith(build.siteUrl))).toEqual(originals);
    const built = new Set(listFiles(build));
    const files404 = links
      .filter((link) => !originals.includes(link))
      .map((link) => link.slice(build.siteUrl.length))
      .filter((path) => !built.has(path) && !built.has(`${path}index.html`));
    expect(files404).toEqual([]);
    expect(text).toContain(entries[0]?.summary[0]?.text);
  });

  it.each(titled)('the page of %s leads to its Markdown', (_title, entry) => {
    const alternates = readTags(read(`${entryPath(entry)}index.html`))
      .filter(({ attributes }) => attributes.get('rel') === 'alternate')
      .map(({ attributes }) => new URL(attributes.get('href') ?? '', build.siteUrl).href);
    expect(alternates).toEqual([absolute(twinPath(entry, 'md'))]);
  });

  it('the tables have every date and figure, and spreadsheets run nothing in them', () => {
    const table = (path: string) =>
      parseCsv<Record<string, string>>(read(path), { columns: true, record_delimiter: '\r\n' });
    const [dates, figures] = [table(files.dates), table(files.figures)];
    const facts = dates.filter(({ field }) => field === 'dated fact');
    expect(facts.map(({ entry, date, what }) => [entry, date, what])).toEqual(
      graph.entries.flatMap(({ id, dates: own }) =>
        own.map(({ date, what }) => [id, date.written, what.map(({ text }) => text).join(' ')]),
      ),
    );
    expect(figures.map(({ entry, measure, value, account, cites }) => [entry, measure, value, account, cites])).toEqual(
      graph.entries.flatMap(({ id, figures: own }) =>
        own.map(({ measure, value, account, cites }) => [id, measure, value, account, cites.join('; ')]),
      ),
    );
    expect([...dates, ...figures].flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@]/.test(cell))).toEqual(
      [],
    );
  });

  it('the page about the data leads to each file', () => {
    const hrefs = readTags(read(`${paths.data}index.html`)).flatMap(({ attributes }) => attributes.get('href') ?? []);
    const addresses = hrefs.map((href) => new URL(href, build.siteUrl).href);
    // What only crawlers and searchers of weaknesses ask for is not among them.
    const wanted = Object.values(files).filter((path) => path !== files.robots && path !== files.securityText);
    expect(wanted.map(absolute).filter((address) => !addresses.includes(address))).toEqual([]);
  });
});
