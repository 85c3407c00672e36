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
