import { withBase } from '../reference/addresses.ts';
import type { FormerId, FormerItem } from './list-former.ts';
import { formerMark } from './read-built-page.ts';
import { escapeXml } from '../text/escape-xml.ts';

/** Elements that may not hold a `<span>`: a former id stands before them. */
const strict = new Set(['ul', 'ol', 'dl', 'table', 'tr', 'details', 'img', 'input', 'hr']);

/**
 * Puts former ids beside the places that have them now.
 * @throws Error for a place that is not on the page, which the check of the ledger rules out.
 */
export function weaveIds(html: string, ids: readonly FormerId[]): string {
  return ids.reduce((text, { id, at }) => {
    const found = (at === null ? /<(main)\b[^>]*>/ : new RegExp(`<([a-z][a-z0-9]*)\\b[^>]*? id="${at}"[^>]*>`)).exec(
      text,
    );
    if (!found) throw new Error(`no #${at ?? 'main'} to keep #${id} beside`);
    const place = strict.has(found[1] ?? '') ? found.index : found.index + found[0].length;
    return `${text.slice(0, place)}<span id="${id}" ${formerMark}></span>${text.slice(place)}`;
  }, html);
}

/** Puts a list of the parts that stand there no more at the end of a page. */
export function weaveList(html: string, items: readonly FormerItem[], base: string): string {
  const end = html.lastIndexOf('</main>');
  if (end < 0) throw new Error('no <main> to list former parts in');
  const list = items.map((item) => `<li id="${item.id}" ${formerMark}>${formerItemHtml(item, base)}</li>`).join('');
  const section = `<section class="aligned column stack former"><h2>No longer here</h2><ul>${list}</ul></section>`;
  return html.slice(0, end) + section + html.slice(end);
}

function formerItemHtml({ was, why, to }: FormerItem, base: string): string {
  const link = `<a href="${escapeXml(withBase(to.address, base))}">${escapeXml(to.title)}</a>`;
  return why === null
    ? `“${escapeXml(was)}” is now at ${link}.`
    : `“${escapeXml(was)}” is gone: ${escapeXml(endSentence(why))} Nearest to it: ${link}.`;
}

/** A text that ends in a full stop. */
export function endSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
