import type { ParagraphRef } from '../../reference/reference.ts';

/** A citation, and the text before it that it covers. */
export interface CitationBefore {
  refs: readonly ParagraphRef[];
  lead: string;
}

/**
 * Reports a sentence that rests on several sources: by one citation, or by this one and the one before it in the middle
 * of a sentence that goes on with `rest`.
 */
export function checkBlending(
  refs: readonly ParagraphRef[],
  before: CitationBefore | null,
  rest: string,
  report: (sources: readonly string[]) => void,
): void {
  const goesOn = before !== null && !/[.!?:;]["'”’)]*\s*$/.test(before.lead) && /^\s*(?:,\s*)?\p{Ll}/u.test(rest);
  const sources = [...new Set([...(goesOn ? before.refs : []), ...refs].map(({ source }) => source))];
  if (sources.length > 1) report(sources);
}
