import type { Report } from '../../text/problems.ts';
import type { Prose } from '../rules/prose.ts';

const banned = /\b(?:in|by|according to) the account of\b/gi;

// By Mizoguchi's account, by her account, by the same account, in that account, by the company's own account
const tag =
  /\b(?:[Bb]y|[Ii]n) (?:his|her|its|their|that|this|the same|the \p{Ll}+['’]s?|(?:the )?\p{Lu}[\p{L}.&-]*(?: \p{Lu}[\p{L}.&-]*){0,5}['’]s?)(?: own)? account\b/gu;

/** Reports tags that clutter a text: one form not at all, the others from the second in a section on. */
export function checkSpeechTags(texts: readonly Prose[], report: Report): void {
  const tagged = new Set<number>();
  for (const prose of texts) {
    if (!/account/i.test(prose.text)) continue;
    for (const { 0: words, index } of prose.text.matchAll(banned)) report(prose.offsetOf(index), 'banned-tag', words);
    if (prose.is !== 'sentence') continue;
    for (const { 0: words, index } of prose.text.matchAll(tag)) {
      if (tagged.has(prose.part)) report(prose.offsetOf(index), 'repeated-tag', words);
      tagged.add(prose.part);
    }
  }
}
