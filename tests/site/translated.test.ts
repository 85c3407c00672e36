import { describe, expect, it } from 'vitest';
import { builds } from '../support/builds/builds.ts';
import { listFiles, listPages, readBuilt } from '../support/builds/built-site.ts';
import { type HtmlElement, parseHtml, walkElements } from '../support/html/html-tree.ts';
import { latinWords } from '../support/html/latin-words.ts';

const build = builds.translated;
/** What is code: commands, forms of data, ids. */
const code = new Set(['script', 'style', 'pre', 'code']);
const told = ['aria-label', 'alt', 'placeholder', 'title', 'data-title', 'data-light', 'data-dark', 'data-system'];

/** The texts of a page, seen or heard. */
function* listTexts(element: HtmlElement): Generator<string> {
  if (code.has(element.name)) return;
  const { attributes } = element;
  if (attributes.get('name') === 'description') yield attributes.get('content') ?? '';
  for (const name of told) yield attributes.get(name) ?? '';
  for (const child of element.children) {
    // What stands in place of scripts is read as text.
    if (typeof child === 'string') yield child.replace(/<[^>]*>/g, ' ');
    else yield* listTexts(child);
  }
}

describe('A site in another language', () => {
  it('has no English word of the interface on any page', () => {
    const left = listPages(build).flatMap((page) => {
      const texts = [...listTexts(parseHtml(readBuilt(build, page)))];
      return texts.flatMap(latinWords).map((word) => `${page}: ${word}`);
    });
    expect(left).toEqual([]);
  });

  it('has none in the files that people read', () => {
    const files = listFiles(build).filter((file) => /\.md$|^llms\.txt$/.test(file));
    const left = files.flatMap((file) => {
      const text = readBuilt(build, file).replace(/<a id="[^"]*"><\/a>|\[[a-z]+:\d+\]|^## Optional$/gm, '');
      return latinWords(text).map((word) => `${file}: ${word}`);
    });
    expect(files.length).toBeGreaterThan(4);
    expect(left).toEqual([]);
  });

  it('says which language it is in', () => {
    for (const page of listPages(build)) {
      const [html] = [...walkElements(parseHtml(readBuilt(build, page)))].filter(({ name }) => name === 'html');
      expect(html?.attributes.get('lang'), page).toBe('el');
    }
  });

  it('has dates as the language writes them', () => {
    expect(readBuilt(build, 'events/opening-day/index.html')).toContain('12 Μαΐου 2023');
  });
});
