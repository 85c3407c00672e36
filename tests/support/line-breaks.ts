import type { Page } from 'playwright-core';

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
