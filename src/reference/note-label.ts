import type { ParagraphRef, Reference, Source } from './reference.ts';
import { words } from '../words/words.ts';

/** The paragraphs of one section of a source. */
interface NoteLabelPart {
  source: string;
  section: string;
  numbers: number[];
}

/**
 * Paragraphs in one line, one part for each section cited, in the order cited:
 * `Sasakawa USA, Remarks by Mr. Kenichiro Mizoguchi, ¶ 12, 13; …, ¶ 22`. Paragraphs are numbered as in their document.
 */
export function formatNoteLabel(reference: Reference, refs: readonly ParagraphRef[]): string {
  const parts: NoteLabelPart[] = [];
  for (const ref of refs) {
    const source = reference.sources.get(ref.source);
    const section = source?.paragraphs[ref.paragraph - 1]?.section;
    if (!source || section === undefined) continue;
    const known = parts.find((part) => part.source === source.shortTitle && part.section === section);
    if (known) known.numbers.push(ref.paragraph);
    else parts.push({ source: source.shortTitle, section, numbers: [ref.paragraph] });
  }
  return parts.map(({ source, section, numbers }) => `${source}, ${section}, ¶ ${numbers.join(', ')}`).join('; ');
}

/** A paragraph within its source: `Remarks by Mr. Kenichiro Mizoguchi, ¶ 12`, or `…, menu or link`. */
export function paragraphLabel(source: Source, number: number): string {
  const paragraph = source.paragraphs[number - 1];
  if (!paragraph) return words.paragraphNumber(number);
  return `${paragraph.section}, ${paragraph.role === 'furniture' ? words.menuOrLink : `¶ ${number}`}`;
}
