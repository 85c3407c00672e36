import type { CitedSentence, Entry, ParagraphRef, Reference, Section, Source } from '../../reference/reference.ts';
import { placeLabel } from '../../reference/place-label.ts';
import { words } from '../../words/words.ts';

/** A page, or a place on one, that can be cited. */
export interface CitablePlace {
  /** The fragment; null for the page itself. */
  id: string | null;
  /** Title of the section or statement: `Recommendation of Misato Kogure: Tax incentives and credits`. */
  title: string;
  /** The paragraphs that it rests on. */
  refs: readonly ParagraphRef[];
}

/** The page of an entry, its sections and statements, its dates, figures and relations, in the order of the page. */
export function listCitablePlaces(reference: Reference, entry: Entry): CitablePlace[] {
  const statements = new Map(entry.statements.map((statement) => [statement.id, statement]));
  const places: CitablePlace[] = [{ id: null, title: entry.title, refs: [...entry.cited] }];
  entry.sections.forEach((section, index) => {
    const { id, title } = section;
    if (id !== null && title !== null) {
      const whole = [section, ...subsectionsOf(entry.sections, index)];
      const sentences = whole.flatMap((part) => [
        ...part.sentences,
        ...part.statements.flatMap((statement) => statements.get(statement)?.sentences ?? []),
      ]);
      places.push({ id, title, refs: refsOf(sentences) });
    }
    for (const statement of section.statements.flatMap((name) => statements.get(name) ?? [])) {
      const title = placeLabel(reference, entry, statement.id) ?? '';
      places.push({ id: statement.id, title, refs: refsOf(statement.sentences) });
    }
  });
  const relations = entry.relations.filter(({ note }) => note.length > 0);
  const own = [
    { id: 'dates', title: words.partTitles.dates, refs: entry.keyDates.flatMap(({ what }) => refsOf(what)) },
    { id: 'figures', title: words.partTitles.figures, refs: entry.keyFigures.flatMap(({ refs }) => refs) },
    { id: 'relations', title: words.partTitles.relations, refs: relations.flatMap(({ refs }) => refs) },
  ];
  return [...places, ...own.filter(({ refs }) => refs.length > 0)];
}

/** The record of a source, and each of its paragraphs that can be cited. */
export function listCitableParagraphs(source: Source): CitablePlace[] {
  const citable = source.paragraphs.filter(({ role }) => role !== 'furniture');
  return [
    { id: null, title: source.title, refs: [] },
    ...citable.map(({ number, section }) => ({
      id: `p${number}`,
      title: words.paragraphTitled(number, section),
      refs: [{ source: source.id, paragraph: number }],
    })),
  ];
}

function subsectionsOf(sections: readonly Section[], index: number): Section[] {
  const depth = sections[index]?.depth ?? 1;
  const rest = sections.slice(index + 1);
  const end = rest.findIndex((section) => section.depth <= depth);
  return rest.slice(0, end < 0 ? undefined : end);
}

function refsOf(sentences: readonly CitedSentence[]): ParagraphRef[] {
  return sentences.flatMap(({ refs }) => refs);
}
