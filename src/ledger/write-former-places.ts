import { withBase } from '../reference/addresses.ts';
import type { FormerId, FormerItem } from './list-former.ts';
import { listTags, type PageTag } from './page-tags.ts';
import { formerMark } from './read-built-page.ts';
import { escapeXml } from '../text/escape-xml.ts';
import { words } from '../words/words.ts';

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
  const tags = listTags(html);
  const main = tags.findIndex(({ name }) => name === 'main');
  const insertions: Insertion[] = ids.map(({ id, at }) => {
    const place = at === null ? main : tags.findIndex(({ attributes }) => attributes.get('id') === at);
    if (place < 0) throw new Error(`no #${at ?? 'main'} to keep #${id} beside`);
    return { offset: findRoom(tags, place), text: `<span id="${id}" ${formerMark}></span>` };
  });
  if (items.length > 0) {
    const end = tags.findLast(({ name, isEnd }) => name === 'main' && isEnd)?.from;
    if (end === undefined) throw new Error('no <main> to list former parts in');
    const list = items.map((item) => `<li id="${item.id}" ${formerMark}>${formerItemHtml(item, base)}</li>`).join('');
    const text = `<section class="aligned column stack former"><h2>${escapeXml(words.noLongerHere)}</h2><ul>${list}</ul></section>`;
    insertions.push({ offset: end, text });
  }
  return insertAll(html, insertions);
}

/** Where a `<span>` that leads to an element may go: inside it, if possible. */
function findRoom(tags: readonly PageTag[], place: number): number {
  const tag = tags[place];
  if (!tag) throw new Error('no such tag');
  // Neither a row nor its parent may contain anything but rows and cells.
  if (tag.name === 'tr') return findRoom(tags, place + 1);
  return strict.has(tag.name) ? tag.from : tag.to;
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

function formerItemHtml(item: FormerItem, base: string): string {
  const href = escapeXml(withBase(item.to.address, base));
  const told = tellFormer(item, (title) => ({ html: `<a href="${href}">${escapeXml(title)}</a>` }));
  return told.map((part) => (typeof part === 'string' ? escapeXml(part) : part.html)).join('');
}

/** What became of a part that is no longer there. */
export function tellFormer<Node>({ was, why, to }: FormerItem, link: (text: string) => Node): (string | Node)[] {
  if (why === null) return words.partIsNowAt(was, to.title, link);
  return [`${words.isRemoved(was, endSentence(why))} `, ...words.closestPage(to.title, link)];
}

/** A text that ends in a full stop. */
export function endSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
