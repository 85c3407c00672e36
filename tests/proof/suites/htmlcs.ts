import type { Suite } from '../suite.ts';
import { lookAtPages } from '../support/open-pages.ts';
import { readTool } from '../support/tools.ts';

interface Sniffer {
  process: (standard: string, content: Document, done: () => void, failed: () => void) => void;
  getMessages: () => {
    type: number;
    code: string;
    msg: string;
    element: { nodeName: string; id?: string; className?: string; textContent: string | null };
  }[];
}

/** Its errors; its warnings and notices ask for a person to look, on every page. */
export const htmlcs: Suite = {
  name: 'htmlcs',
  does: 'errors of HTML_CodeSniffer against WCAG 2 AAA',
  run: (context) =>
    lookAtPages(context, async (page) => {
      await page.evaluate(readTool('html_codesniffer/build/HTMLCS.js'));
      return page.evaluate(async () => {
        const { HTMLCS } = globalThis as unknown as { HTMLCS: Sniffer };
        await new Promise<void>((done, fail) => HTMLCS.process('WCAG2AAA', document, done, fail));
        return HTMLCS.getMessages()
          .filter(({ type }) => type === 1)
          .map(({ code, msg, element }) => ({
            rule: code,
            where:
              `<${element.nodeName} id="${element.id ?? ''}" class="${element.className ?? ''}"> ${element.textContent ?? ''}`.slice(
                0,
                150,
              ),
            message: msg,
          }));
      });
    }),
};
