import { checkBlending, type CitationBefore } from './blended-sources.ts';
import { citationPattern, nearCitationPattern, parseCitation, spellCitation } from '../../reference/cited-text.ts';
import { findNearest } from '../../text/did-you-mean.ts';
import { findMissingFigures } from '../../text/extract-figures.ts';
import type { Report } from '../../text/problems.ts';
import type { CitedSentence, ParagraphRef, Source } from '../../reference/reference.ts';
import { splitSentences } from '../../text/sentences.ts';

export type Sources = ReadonlyMap<string, Source>;

/** A sentence with its place in the text it comes from. */
export interface CoveredSentence extends CitedSentence {
  start: number;
  end: number;
  /** True for what only guides. */
  guide: boolean;
}

/** A block of text, and where its characters are in the file. */
export interface Block {
  text: string;
  offsetOf: (index: number) => number;
  /** Where inline markup begins or ends: no citation may cross it. */
  breaks?: readonly number[];
}

/**
 * The sentences of a block with the paragraphs that cover them: a citation covers the text before it, back to the
 * previous citation. Reports sentences without a citation, wrong citations, and figures that are not printed in the
 * cited paragraphs. `guide` allows `[@guide]`.
 */
export function checkSentencesCited(block: Block, sources: Sources, report: Report, guide: boolean): CoveredSentence[] {
  // Replaced one for one, so that indexes remain valid.
  const text = block.text.replace(/\s/g, ' ').replace(/\[\^[^\]\s]+\]/g, (mark, index: number) => {
    report(block.offsetOf(index), 'footnote-mark', mark);
    return ' '.repeat(mark.length);
  });
  const sentences: CoveredSentence[] = [];
  let from = 0;
  let before: CitationBefore | null = null;
  let isRowOpen = false;
  for (const { index, written, odd } of findCitations(text, block.breaks ?? [], sources)) {
    const end = index + written.length;
    const segment = splitSegment(text, from, index);
    const stop = /^[.,;:!?]/.exec(text.slice(end))?.[0];
    if (segment.length === 0) report(block.offsetOf(index), 'citation-without-sentence');
    // Cells are parted by a semicolon that begins a node of its own.
    isRowOpen = stop === ';' && (block.breaks?.includes(end) ?? false);
    if (isRowOpen) report(block.offsetOf(index), 'citation-inside-row');
    else if (stop) report(block.offsetOf(index), 'citation-before-stop', stop);
    const citation = parseCitation(written);
    if (odd || citation.malformed) {
      report(block.offsetOf(index), 'malformed-citation', written, spellCitation(written));
    } else if (citation.guide) {
      if (!guide) report(block.offsetOf(index), 'guide-outside-body');
    } else {
      const at = (ref: number): number => block.offsetOf(index + nthRef(written, ref));
      checkBlending(citation.refs, before, text.slice(from), (sources) =>
        report(block.offsetOf(index), 'sources-blended', sources),
      );
      const valid = checkRefs(citation.refs, sources, report, at);
      if (valid) for (const span of segment) checkFigures(block, text, span, citation.refs, sources, report);
    }
    const { guide: isGuide } = citation;
    for (const span of segment) {
      sentences.push({ text: clean(text, span), refs: odd ? [] : citation.refs, ...span, guide: isGuide });
    }
    before = { refs: citation.refs, lead: text.slice(from, index) };
    from = end;
  }
  for (const span of splitSegment(text, from, text.length)) {
    if (!isRowOpen) report(block.offsetOf(span.start), 'uncited-sentence', clean(text, span));
    sentences.push({ text: clean(text, span), refs: [], ...span, guide: false });
  }
  return sentences;
}

/** Reports paragraphs that do not exist or can't be cited; true when all are right. */
export function checkRefs(
  refs: readonly ParagraphRef[],
  sources: Sources,
  report: Report,
  offsetOf: (ref: number) => number,
): boolean {
  const results = refs.map((ref, position) => {
    const source = sources.get(ref.source);
    // Worked out only for a problem: it takes longer than the rest.
    const at = (): number => offsetOf(position);
    const paragraph = source?.paragraphs[ref.paragraph - 1];
    const again =
      refs.findIndex((other) => other.source === ref.source && other.paragraph === ref.paragraph) < position;
    if (!source) report(at(), 'unknown-source', ref.source, [...sources.keys()]);
    else if (!paragraph) report(at(), 'unknown-paragraph', ref.source, ref.paragraph, source.paragraphs.length);
    else if (paragraph.role === 'furniture') {
      report(at(), 'cites-furniture', ref.source, ref.paragraph, paragraph.heading);
    } else if (again) report(at(), 'repeated-paragraph', `${ref.source}:${ref.paragraph}`);
    else return true;
    return false;
  });
  return results.every(Boolean);
}

/** The figures printed in any of the paragraphs. */
export function figuresOf(refs: readonly ParagraphRef[], sources: Sources): readonly string[] {
  const [first, ...others] = refs;
  // A paragraph's own list is returned as is: results are cached by list (see printed-figures.ts).
  if (first && others.length === 0) return sources.get(first.source)?.paragraphs[first.paragraph - 1]?.figures ?? [];
  return refs.flatMap((ref) => sources.get(ref.source)?.paragraphs[ref.paragraph - 1]?.figures ?? []);
}

/** `sasakawa:12, sasakawa:13`, for messages. */
export function nameRefs(refs: readonly ParagraphRef[]): string {
  return refs.map((ref) => `${ref.source}:${ref.paragraph}`).join(', ');
}

interface FoundCitation {
  index: number;
  written: string;
  /** True for what only looks like a citation. */
  odd: boolean;
}

function findCitations(text: string, breaks: readonly number[], sources: Sources): FoundCitation[] {
  const found = [...text.matchAll(citationPattern)].map(({ index, 0: written }) => {
    return { index, written, odd: breaks.some((place) => place > index && place < index + written.length) };
  });
  // Blanked, so that no valid citation is mistaken for a malformed one.
  const rest = text.replace(citationPattern, (written) => ' '.repeat(written.length));
  for (const match of rest.matchAll(nearCitationPattern)) {
    const source = /[a-z][a-z0-9-]*/.exec(match[0])?.[0] ?? '';
    if (source !== 'guide' && !sources.has(source) && findNearest(source, sources.keys()) === null) continue;
    found.push({ index: match.index, written: match[0], odd: true });
  }
  return found.sort((a, b) => a.index - b.index);
}

function splitSegment(text: string, from: number, to: number): Span[] {
  return splitSentences(text.slice(from, to)).map(({ start, end }) => ({ start: from + start, end: from + end }));
}

interface Span {
  start: number;
  end: number;
}

function checkFigures(
  block: Block,
  text: string,
  span: Span,
  refs: readonly ParagraphRef[],
  sources: Sources,
  report: Report,
): void {
  for (const missing of findMissingFigures(text.slice(span.start, span.end), figuresOf(refs, sources))) {
    report(block.offsetOf(span.start + missing.index), 'missing-figure', missing.figure, nameRefs(refs));
  }
}

/** Where the n-th reference of a citation begins. */
function nthRef(written: string, position: number): number {
  return [...written.matchAll(/@/g)][position]?.index ?? 0;
}

function clean(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
}
