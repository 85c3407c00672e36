import { withBase } from '../reference/addresses.ts';
import type { FormerId, FormerItem } from './list-former.ts';
import { parsePage, readAttribute, type PageElement } from './parse-page.ts';
import { formerMark } from './read-built-page.ts';
import { escapeXml } from '../text/escape-xml.ts';

/** Elements that may not contain a `<span>`: a former id goes before them. */
const strict = new Set(['ul', 'ol', 'dl', 'table', 'details', 'img', 'input', 'hr']);

/** What is written into a page, and at which offset. */
interface Insertion {
  offset: number;
  text: string;
}

/**
 * Puts former ids beside the places that have them now, and adds a list of the parts that are no longer there to the end
 * of the page.
 * @throws Error for a place that is not on the page, which the check of the ledger rules out.
 */
export function writeFormerPlaces(
  html: string,
  { ids, items }: { ids: readonly FormerId[]; items: readonly FormerItem[] },
  base: string,
): string {
  const elements = parsePage(html, { withOffsets: true });
  const main = elements.find(({ tagName }) => tagName === 'main');
  const insertions: Insertion[] = ids.map(({ id, at }) => {
    const place = at === null ? main : elements.find((element) => readAttribute(element, 'id') === at);
    if (!place) throw new Error(`no #${at ?? 'main'} to keep #${id} beside`);
    return { offset: findRoom(place), text: `<span id="${id}" ${formerMark}></span>` };
  });
  if (items.length > 0) {
    const end = main?.sourceCodeLocation?.endTag?.startOffset;
    if (end === undefined) throw new Error('no <main> to list former parts in');
    const list = items.map((item) => `<li id="${item.id}" ${formerMark}>${formerItemHtml(item, base)}</li>`).join('');
    const text = `<section class="aligned column stack former"><h2>No longer here</h2><ul>${list}</ul></section>`;
    insertions.push({ offset: end, text });
  }
  return insertAll(html, insertions);
}

/** Where a `<span>` that leads to an element may go: inside it, if possible. */
function findRoom(place: PageElement): number {
  // Neither a row nor its parent may contain anything but rows and cells.
  const cell = place.tagName === 'tr' ? place.childNodes.find((child) => 'tagName' in child) : undefined;
  const { tagName, sourceCodeLocation: where } = cell ?? place;
  if (!where?.startTag) throw new Error(`<${tagName}> has no tag on the page`);
  return strict.has(tagName) ? where.startOffset : where.startTag.endOffset;
}

function insertAll(text: string, insertions: readonly Insertion[]): string {
  let written = '';
  let from = 0;
  for (const { offset, text: inserted } of insertions.toSorted((a, b) => a.offset - b.offset)) {
    written += text.slice(from, offset) + inserted;
    from = offset;
  }
  return written + text.slice(from);
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
