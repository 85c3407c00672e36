import { listPages, readBuilt } from '../../support/builds/built-site.ts';
import { validateHtml } from '../../support/html/validate-html.ts';
import type { Suite } from '../suite.ts';
import { readLine } from '../support/read-line.ts';

export const htmlValidate: Suite = {
  name: 'html-validate',
  does: 'all four presets of html-validate, on every page',
  run: async ({ build }) => {
    const pages = listPages(build);
    const found = await Promise.all(pages.map((page) => validateHtml(readBuilt(build, page), page)));
    return { looked: `${pages.length} pages`, findings: found.flat().map(readLine) };
  },
};
