/** The text of a page as browsers search it for a text fragment: by blocks, with white space collapsed. */

interface PageText {
  /** The blocks that hold text, in the order of the page. */
  blocks: TextBlock[];
}

interface TextBlock {
  text: string;
  /** For each character of the text, the node it comes from and its offset there. */
  origin: { node: Text; offset: number }[];
}

/** A place in the text: the block, and how far into it. */
interface TextPoint {
  block: number;
  offset: number;
}

/** Reads the displayed text below an element, leaving out `except`. */
export function readPageText(root: Element, except: string): PageText {
  const blocks: TextBlock[] = [];
  const isInline = new Map<Element, boolean>();
  let current: TextBlock | null = null;
  let owner: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    const { display, visibility } = getComputedStyle(node);
    if (display === 'none' || visibility === 'hidden' || node.matches(except)) return NodeFilter.FILTER_REJECT;
    // Browsers differ on inline blocks; all of them find text that ends at the edge of one.
    isInline.set(node, /^(?:inline|contents|ruby)$/.test(display));
    return NodeFilter.FILTER_ACCEPT;
  });
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text)) {
      if (node.nodeName === 'BR') current = null;
      continue;
    }
    let block = node.parentElement;
    while (block && block !== root && isInline.get(block)) block = block.parentElement;
    if (block !== owner || !current) {
      owner = block;
      current = { text: '', origin: [] };
      blocks.push(current);
    }
    append(current, node);
  }
  return { blocks: blocks.filter(({ text }) => text.trim() !== '') };
}

/** Where a range begins and ends in the text, without white space at its ends; null when it contains no words. */
export function locate({ blocks }: PageText, range: Range): { start: TextPoint; end: TextPoint } | null {
  const points: TextPoint[] = [];
  blocks.forEach(({ text, origin }, block) => {
    origin.forEach(({ node, offset }, index) => {
      if (text[index] === ' ' || range.comparePoint(node, offset) !== 0) return;
      // A range does not include the character at its end.
      if (node === range.endContainer && offset >= range.endOffset) return;
      points.push({ block, offset: index });
    });
  });
  const [start, last] = [points[0], points.at(-1)];
  return start && last ? { start, end: { ...last, offset: last.offset + 1 } } : null;
}

function append(block: TextBlock, node: Text): void {
  for (let offset = 0; offset < node.data.length; offset++) {
    const isSpace = /[\s\u00a0]/.test(node.data[offset] ?? '');
    if (isSpace && (block.text === '' || block.text.endsWith(' '))) continue;
    block.text += isSpace ? ' ' : (node.data[offset] ?? '');
    block.origin.push({ node, offset });
  }
}
