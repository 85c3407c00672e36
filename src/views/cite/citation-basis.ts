import type { ParagraphRef, Reference, Source } from '../../reference/reference.ts';

/** What a place rests on in one source document. */
export interface Basis {
  source: Source;
  /** In the order of the document. */
  sections: BasisSection[];
}

interface BasisSection {
  /** The heading that the document gives the section. */
  title: string;
  /** Numbers in the document, as the site's notes give them, runs taken together: `['1–3', '5']`. */
  paragraphs: string[];
}

/** Groups paragraphs by source and section, in document order; each paragraph once. */
export function gatherBasis(reference: Reference, refs: readonly ParagraphRef[]): Basis[] {
  return [...reference.sources.values()].flatMap((source) => {
    const numbers = new Set(refs.flatMap((ref) => (ref.source === source.id ? ref.paragraph : [])));
    const cited = [...numbers].sort((a, b) => a - b).flatMap((number) => source.paragraphs[number - 1] ?? []);
    if (cited.length === 0) return [];
    const bySection = Map.groupBy(cited, ({ section }) => section);
    const sections = [...bySection].map(([title, paragraphs]): BasisSection => ({
      title,
      paragraphs: joinRuns(paragraphs.map(({ number }) => number)),
    }));
    return [{ source, sections }];
  });
}

/** How a style abbreviates the word: one paragraph, several. */
export interface ParagraphSign {
  one: string;
  many: string;
}

/** `Remarks by Mr. Kenichiro Mizoguchi, ¶ 12–14, 16; Closing, ¶ 40` */
export function formatSections(sections: readonly BasisSection[], sign: ParagraphSign): string {
  return sections
    .map(({ title, paragraphs }) => {
      const word = paragraphs.length === 1 && !paragraphs[0]?.includes('–') ? sign.one : sign.many;
      return `${title}, ${word} ${paragraphs.join(', ')}`;
    })
    .join('; ');
}

function joinRuns(numbers: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
}
