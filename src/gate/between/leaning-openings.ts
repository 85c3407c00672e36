import type { Report } from '../../text/problems.ts';
import type { Prose } from '../rules/prose.ts';

// A page may speak of itself: "This section tells ...".
const itself = '(?:page|section|entry|event|list|table|statement)\\b';

/** First words that mean nothing without the text before them. */
const first = new RegExp(
  '^["“(]?((?:Such|These|Those|His|Her|Its|Their|He|She|It|They|Likewise|Similarly|Consequently|Therefore|Thus|Hence' +
    '|Moreover|Furthermore|Additionally|However|Nevertheless|More important(?:ly)?|Also|Then(?!-)|For (?:example|instance)' +
    `|As an? (?:example|consequence|result)(?! of)|In addition(?! to)|This(?! ${itself})(?: new)?)(?!['’\\p{L}-]))`,
  'u',
);

/** Words within it that point back past its beginning. */
const within =
  /\b(?:(?:these|those|such) efforts|that last point|this new [\p{L}]+)\b|, (however|moreover|furthermore|therefore),/u;

/** Reports the first sentence of a section or statement when it can't be understood without the text before it. */
export function checkOpening(prose: Prose, report: Report): void {
  if (prose.opens === null || prose.is !== 'sentence') return;
  const match = first.exec(prose.text);
  const found = match ? { words: match[1] ?? '', index: match[0].indexOf(match[1] ?? '') } : pointsBack(prose.text);
  if (found) report(prose.offsetOf(found.index), 'leaning-opening', found.words, prose.opens);
}

function pointsBack(text: string): { words: string; index: number } | null {
  const match = within.exec(text);
  if (!match) return null;
  const words = match[1] ?? match[0];
  return { words, index: match.index + match[0].indexOf(words) };
}
