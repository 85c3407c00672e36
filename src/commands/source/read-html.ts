import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Paragraph } from './source-types.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '));
/** Never shown. */
const unseen = words('head script style template noscript svg math iframe object select datalist dialog');
/** Menus, credits and the like. */
const furniture = words('nav header footer aside form button');
/** Everything else runs on in its line. */
const blocks = words(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hr html legend li main nav ol option p pre search section summary table tbody tfoot thead tr ul',
);

/** The paragraphs of a page: its blocks of text, in order. What stands in menus, heads and feet is furniture. */
export function readHtml(html: string): Paragraph[] {
  const found: Paragraph[] = [];
  let text = '';
  const end = (role: Paragraph['role']): void => {
    const line = text.replace(/\s+/g, ' ').trim();
    text = '';
    if (/[\p{L}\p{N}]/u.test(line)) found.push({ place: '', text: line, role });
  };
  const visit = (nodes: readonly Node[], role: Paragraph['role'], isMain: boolean): void => {
    nodes.forEach((node, index) => {
      if (node.nodeName === '#text' && 'value' in node) text += node.value;
      if (!('tagName' in node) || unseen.has(node.tagName) || isHidden(node)) return;
      const { tagName } = node;
      // One line break goes on; two end a paragraph.
      if (tagName === 'br') {
        if (isBreak(nodes.slice(0, index).findLast(isSeen))) end(role);
        else text += ' ';
        return;
      }
      // The head of an article is its own; that of the page is the site's.
      const inMain = isMain || tagName === 'main' || tagName === 'article';
      const isFurniture = furniture.has(tagName) && !(inMain && tagName === 'header');
      const own = isFurniture || role === 'furniture' ? 'furniture' : /^h[1-6]$/.test(tagName) ? 'heading' : role;
      const isBlock = blocks.has(tagName);
      if (isBlock) end(role);
      visit(node.childNodes, own, inMain);
      if (isBlock) end(own);
      else if (tagName === 'td' || tagName === 'th') text += ' ';
    });
  };
  visit(parse(html).childNodes, null, false);
  end(null);
  return found;
}

function isHidden({ attrs }: DefaultTreeAdapterTypes.Element): boolean {
  return attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && /display:\s*none/i.test(value)));
}

function isSeen(node: Node): boolean {
  return !('value' in node) || node.value.trim() !== '';
}

function isBreak(node: Node | undefined): boolean {
  return node?.nodeName === 'br';
}
