import type { Page } from 'playwright-core';

/** Texts of the drawing that cover each other, a mark, or the edge of the window. */
export function findCollisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const svg = [...document.querySelectorAll('.timeline-drawing svg')].find((one) => one.getClientRects().length > 0);
    const texts = [...(svg?.querySelectorAll('text') ?? [])].filter((text) => text.getClientRects().length > 0);
    const marks = [...(svg?.querySelectorAll('.mark') ?? [])].filter((mark) => mark.getClientRects().length > 0);
    const rectOf = (element: Element) => element.getBoundingClientRect();
    // The room of a line of text is higher than its letters; lines of neighbors may touch, letters may not.
    const inset = 2;
    const meet = (one: DOMRect, other: DOMRect) =>
      one.left < other.right - inset &&
      other.left < one.right - inset &&
      one.top < other.bottom - inset &&
      other.top < one.bottom - inset;
    const found: string[] = [];
    for (const [at, text] of texts.entries()) {
      const rect = rectOf(text);
      // A number stands in its own mark.
      const others = [...texts.slice(at + 1), ...marks.filter((mark) => mark.parentElement !== text.parentElement)];
      for (const other of others) {
        if (meet(rect, rectOf(other))) found.push(`${text.textContent} / ${other.textContent || other.tagName}`);
      }
      if (rect.left < 0 || rect.right > document.documentElement.clientWidth) found.push(`cut: ${text.textContent}`);
      const frame = svg ? rectOf(svg) : rect;
      if (rect.left < frame.left - 1 || rect.right > frame.right + 1 || rect.bottom > frame.bottom + 1) {
        found.push(`outside: ${text.textContent}`);
      }
    }
    return found;
  });
}
