import { paragraphLabel } from '../../reference/note-label.ts';
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
  /** Numbers within the section, as the site's notes count them, runs taken together: `['1–3', '5']`. */
  paragraphs: string[];
  /** Whether a heading of the section is cited as well. */
  heading: boolean;
}

/** Groups paragraphs by source and section, in document order; each paragraph once. */
export function gatherBasis(reference: Reference, refs: readonly ParagraphRef[]): Basis[] {
  return [...reference.sources.values()].flatMap((source) => {
    const numbers = new Set(refs.flatMap((ref) => (ref.source === source.id ? ref.paragraph : [])));
    const cited = [...numbers].sort((a, b) => a - b).flatMap((number) => source.paragraphs[number - 1] ?? []);
    if (cited.length === 0) return [];
    const bySection = Map.groupBy(cited, ({ section }) => section);
    const sections = [...bySection].map(([title, paragraphs]): BasisSection => {
      // Uses the labels of the notes, so that citations and pages number paragraphs alike.
      const positions = paragraphs.map(({ number }) => / ¶ (\d+)$/.exec(paragraphLabel(source, number))?.[1]);
      return {
        title,
        paragraphs: joinRuns(positions.filter((position) => position !== undefined).map(Number)),
        heading: positions.includes(undefined),
      };
    });
    return [{ source, sections }];
  });
}

/** How a style abbreviates the word: one paragraph, several. */
export interface ParagraphSign {
  one: string;
  many: string;
}

/** `Remarks by Mr. Kenichiro Mizoguchi, ¶ 1–3, 5; Closing, heading` */
export function formatSections(sections: readonly BasisSection[], sign: ParagraphSign): string {
  return sections
    .map(({ title, paragraphs, heading }) => {
      const word = paragraphs.length === 1 && !paragraphs[0]?.includes('–') ? sign.one : sign.many;
      const parts = [heading ? 'heading' : '', paragraphs.length > 0 ? `${word} ${paragraphs.join(', ')}` : ''];
      return [title, ...parts.filter(Boolean)].join(', ');
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
