import type { Page } from 'playwright-core';

/** What makes a page scroll sideways at its present width: the page, and the elements that reach out of it. */
export async function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    const names = wide.map(
      (element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent}`,
    );
    return [`${scrollWidth} in ${clientWidth}`, ...names.slice(0, 5).map((name) => name.slice(0, 100))];
  });
}

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

/** Labels, values and cells whose text reaches out of them, over what stands beside it. */
export async function findSpills(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(dt, dd, td, th)')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ textContent }) => `reaches out: ${textContent.trim()}`),
  );
}

/** Words that are cut at the end of a line within the cells of tables: `Whe/n`. */
export async function findCutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut: string[] = [];
    const range = document.createRange();
    for (const cell of document.querySelectorAll('main :is(td, th)')) {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[\p{L}\p{N}]+(?:[.,’'][\p{L}\p{N}]+)*/gu)) {
          // Japanese breaks where it likes.
          if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(word)) continue;
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) cut.push(word);
        }
      }
    }
    return cut;
  });
}

/** What stands alone at the beginning of a line, though it belongs to the word before it: signs beside headings, numbers of notes. */
export async function findLoneSigns(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lone: string[] = [];
    const range = document.createRange();
    for (const sign of document.querySelectorAll<HTMLElement>('main :is(.permalink, .cite)')) {
      const block = sign.closest('.heading, th, td, p, li, dd, dt');
      const own = sign.getClientRects()[0];
      // The sign of a statement has a place of its own.
      if (!block || !own || getComputedStyle(sign).position === 'absolute') continue;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let last: Text | null = null;
      for (let node = walker.nextNode(); node && !sign.contains(node); node = walker.nextNode()) {
        const isShown = !node.parentElement?.closest('.visually-hidden');
        if (isShown && /\S/.test(node.nodeValue ?? '')) last = node as Text;
      }
      if (!last) continue;
      const end = last.data.trimEnd().length;
      range.setStart(last, end - 1);
      range.setEnd(last, end);
      const word = [...range.getClientRects()].at(-1);
      if (word && (own.top > word.bottom || own.right < word.left))
        lone.push(`${last.data.trim().slice(-40)} ${sign.innerText.trim()}`);
    }
    return lone;
  });
}
