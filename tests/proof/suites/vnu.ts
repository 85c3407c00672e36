import { checkWithNu } from '../../support/html/nu-checker.ts';
import { listPages } from '../../support/builds/built-site.ts';
import type { Suite } from '../suite.ts';
import { readLine } from '../support/read-line.ts';

export const vnu: Suite = {
  name: 'vnu',
  does: 'the Nu HTML checker of the W3C, on every page, style sheet and drawing',
  run: ({ build }) => {
    const found = checkWithNu([build.folder]);
    return Promise.resolve(
      found ? { looked: `${listPages(build).length} pages`, findings: found.map(readLine) } : { skipped: 'Java' },
    );
  },
};
