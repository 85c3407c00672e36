import type { SourceLine } from './source-types.ts';

const furniture =
  /^(?:skip to|loading|back to|share|print|menu|search|«)|\b(?:click here|privacy policy|sitemap|cookies?|all rights reserved|copyright|web ?design)\b|©/i;

/** A guess for the editor to correct: navigation and credits, short lines without a full stop, and the rest. */
export function guessRole(line: Pick<SourceLine, 'text' | 'words' | 'figures'>): SourceLine['role'] {
  if (line.words <= 16 && furniture.test(line.text)) return 'furniture';
  const startsLikeHeading = /^["'“‘(]?\p{Lu}/u.test(line.text);
  const tellsTime = line.words <= 10 && line.figures.some((figure) => /\b\d{4}$|[ap]m$/.test(figure));
  return line.words <= 12 && startsLikeHeading && !tellsTime && !/[.!?;,]["'”’)]?$/.test(line.text)
    ? 'heading'
    : 'body';
}
