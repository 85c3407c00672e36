import type { Report } from '../../text/problems.ts';
import { withoutQuoted, type Prose } from '../rules/prose.ts';

const words = /\b(?:today|currently|recently|nowadays|now|this year|last year|at present|these days)\b/gi;

/** Reports words that are true only at the time of writing: readers relate them to the time of reading. */
export function checkPassingTime(prose: Prose, report: Report): void {
  const text = withoutQuoted(prose.text);
  for (const { 0: word, index } of text.matchAll(words)) {
    const [lead, rest] = [text.slice(0, index), text.slice(index + word.length)];
    // A title: USA Today.
    if (/^\p{Lu}/u.test(word) && /\p{L}/u.test(lead)) continue;
    if (/^now$/i.test(word) && /^ and (?:then|again)\b/.test(rest)) continue;
    // The last year of a plan, in his last year.
    if (
      /^last year$/i.test(word) &&
      (/(?:\b(?:the|its|his|her|their|a)|['’]s) $/i.test(lead) || /^ (?:of|in office)\b/.test(rest))
    )
      continue;
    report(prose.offsetOf(index), 'passing-time', word);
  }
}
