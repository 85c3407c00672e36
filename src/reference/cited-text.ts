/**
 * The grammar of citations: `[@sasakawa:12]`, `[@hitachi:8; @hitachi:9]`, and `[@guide]` after a sentence that only
 * guides the reader. In fields of their own they have no brackets: `hitachi:8; hitachi:9`.
 */
import type { ParagraphRef } from './reference.ts';

/** Everything that begins like a citation, well formed or not. Use with `matchAll`. */
export const citationPattern = /\[@[^[\]]*\]/g;

/** Text that looks like a citation written some other way: `[hitachi:8]`, `(@hitachi:8)`, `@hitachi 8`. */
export const nearCitationPattern =
  /\[\^?[a-z][a-z0-9-]*:\s*\d+[^\]\n]{0,80}\]|[[(]?@[a-z][a-z0-9-]*[:\s]\s*\d+(?:[^\])\n]{0,80}[\])])?|\[guide\]|@guide\b/g;

interface Citation {
  /** In the order written; empty for guidance and for what is malformed. */
  refs: ParagraphRef[];
  /** True for `[@guide]`. */
  guide: boolean;
  /** True when it follows no form that authors may write. */
  malformed: boolean;
}

/** Reads one citation with its brackets. Whether source and paragraph exist is checked elsewhere. */
export function parseCitation(written: string): Citation {
  const inner = written.replace(/^\[|\]$/g, '').trim();
  if (inner === '@guide') return { refs: [], guide: true, malformed: false };
  const parts = inner.split(';').map((part) => /^@([a-z][a-z0-9-]*):([1-9]\d{0,5})$/.exec(part.trim()));
  const refs = parts.flatMap((match) => (match ? [toRef(match[1], match[2])] : []));
  const malformed = refs.length !== parts.length;
  return { refs: malformed ? [] : refs, guide: false, malformed };
}

/** Reads a `cite` field: `sasakawa:12` or `hitachi:8; sasakawa:12`. Anything else is left out. */
export function parseCite(written: string): ParagraphRef[] {
  return written.split(';').flatMap((part) => {
    const match = /^([a-z][a-z0-9-]*):(\d+)$/.exec(part.trim());
    return match ? [toRef(match[1], match[2])] : [];
  });
}

/** What the author probably meant by a malformed citation, spelled out; null when it can't be told. */
export function spellCitation(written: string): string | null {
  const source = /[a-z][a-z0-9-]*/.exec(written.replace(/^[[(]?\^?@?/, ''))?.[0];
  if (!source) return null;
  if (source === 'guide') return '[@guide]';
  const numbers: number[] = [];
  for (const match of written.matchAll(/(?<![a-z0-9-])(\d{1,4})(?:\s*(?:-|–|\.\.|to)\s*(\d{1,4}))?/gi)) {
    const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
    if (last < first || last - first > 20) return null;
    for (let number = first; number <= last; number++) numbers.push(number);
  }
  // Two sources in one bracket: the author has to say which number belongs to which.
  const oneSource = new Set([...written.matchAll(/([a-z][a-z0-9-]*)\s*:/g)].map((match) => match[1])).size <= 1;
  if (numbers.length === 0 || numbers.includes(0) || !oneSource) return null;
  const spelled = `[${numbers.map((number) => `@${source}:${number}`).join('; ')}]`;
  return spelled === written ? null : spelled;
}

/** Text without its citations, as a reader would hear it. */
export function withoutCitations(text: string): string {
  return text.replace(citationPattern, ' ').replace(/\s+/g, ' ').trim();
}

function toRef(source = '', paragraph = ''): ParagraphRef {
  return { source, paragraph: Number(paragraph) };
}
