import type { ParagraphRef, Reference, Source } from './reference.ts';

/** The paragraphs of one section of a source, as a note names them. */
interface NoteLabelPart {
  /** Short title of the source: `Sasakawa USA`. */
  source: string;
  /** `Remarks by Mr. Kenichiro Mizoguchi` */
  section: string;
  /** In the order cited; the first text carries the sign: `¶ 1`, then `2`. */
  paragraphs: { ref: ParagraphRef; text: string }[];
}

/** What a note says, in parts for a page to link: one for each section cited, in the order cited. */
export function noteLabel(reference: Reference, refs: readonly ParagraphRef[]): NoteLabelPart[] {
  const parts: NoteLabelPart[] = [];
  for (const ref of refs) {
    const source = reference.sources.get(ref.source);
    const paragraph = source?.paragraphs[ref.paragraph - 1];
    if (!source || !paragraph) continue;
    let part = parts.find((known) => known.source === source.shortTitle && known.section === paragraph.section);
    if (!part) parts.push((part = { source: source.shortTitle, section: paragraph.section, paragraphs: [] }));
    const number = numberInSection(source, ref.paragraph);
    const signed = part.paragraphs.some(({ text }) => text.startsWith('¶'));
    part.paragraphs.push({ ref, text: number === null ? 'heading' : signed ? String(number) : `¶ ${number}` });
  }
  return parts;
}

/** The same as one line: `Sasakawa USA, Remarks by Mr. Kenichiro Mizoguchi, ¶ 1, 2; …, ¶ 3`. */
export function formatNoteLabel(reference: Reference, refs: readonly ParagraphRef[]): string {
  return noteLabel(reference, refs)
    .map(({ source, section, paragraphs }) => [source, section, ...paragraphs.map(({ text }) => text)].join(', '))
    .join('; ');
}

/** A paragraph within its source: `Remarks by Mr. Kenichiro Mizoguchi, ¶ 1`, or `…, heading`, `…, page furniture`. */
export function paragraphLabel(source: Source, number: number): string {
  const paragraph = source.paragraphs[number - 1];
  if (!paragraph) return `Paragraph ${number}`;
  if (paragraph.role === 'furniture') return `${paragraph.section}, page furniture`;
  const position = numberInSection(source, number);
  return `${paragraph.section}, ${position === null ? 'heading' : `¶ ${position}`}`;
}

/** Counted over the body paragraphs of the same section; null for what is no body paragraph. */
function numberInSection(source: Source, number: number): number | null {
  const paragraph = source.paragraphs[number - 1];
  if (paragraph?.role !== 'body') return null;
  return source.paragraphs
    .slice(0, number)
    .filter(({ role, section }) => role === 'body' && section === paragraph.section).length;
}
