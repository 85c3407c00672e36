import { entryPath, withBase } from '../../src/model/addresses.ts';
import type { CitedSentence, Entry, Reference } from '../../src/model/reference.ts';
import { nameOf } from '../../src/output/names-of.ts';
import { typeLabel } from '../../src/output/type-label.ts';
import { statementKinds } from '../../src/schema/statement.ts';

/** Plain HTML pages of made-up content, by address, for a search that indexes pages. */
export function renderPages(reference: Reference): Map<string, string> {
  return new Map(
    [...reference.entries.values()].map((entry) => [withBase(entryPath(entry), '/'), renderPage(reference, entry)]),
  );
}

function renderPage(reference: Reference, entry: Entry): string {
  const name = (id: string) => nameOf(reference, id);
  const sections = entry.sections.slice(1).map((section) => {
    const statements = entry.statements
      .filter((statement) => statement.section === section.id)
      .map(
        ({ id, kind, by, sentences }) =>
          `<section id="${id}"><h3>${statementKinds[kind]} of ${name(by)}</h3>${paragraph(sentences)}</section>`,
      );
    return `<section><h2 id="${section.id}">${section.title}</h2>${paragraph(section.sentences)}${statements.join('')}</section>`;
  });
  const figures = entry.keyFigures.map(({ measure, value }) => `<li>${measure}: ${value}</li>`);
  const relations = entry.relations.map(({ to, note }) => `<li>${name(to)}: ${textOf(note)}</li>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${entry.title}</title></head><body>
<header><nav><a href="/">Home</a> <a href="/names/">Names</a></nav></header>
<main><h1>${entry.title}</h1><p>${typeLabel(entry)}. Also ${entry.aliases.join(' , ')}</p>
${paragraph(entry.summary)}${sections.join('\n')}<ul>${[...figures, ...relations].join('')}</ul></main>
</body></html>`;
}

function paragraph(sentences: readonly CitedSentence[]): string {
  return `<p>${textOf(sentences)}</p>`;
}

function textOf(sentences: readonly CitedSentence[]): string {
  return sentences.map(({ text }) => text).join(' ');
}
