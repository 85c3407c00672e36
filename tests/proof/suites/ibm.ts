import type { Suite } from '../suite.ts';
import { lookAtPages } from '../support/open-pages.ts';
import { readTool } from '../support/tools.ts';

interface Engine {
  Checker: new () => { check: (node: Document, rulesets: string[]) => Promise<{ results: EngineResult[] }> };
}

interface EngineResult {
  ruleId: string;
  message: string;
  value: [level: string, result: string];
  path: { dom: string };
}

/** IBM's engine, by itself: the package around it fetches its rules from another host. */
export const ibm: Suite = {
  name: 'ibm',
  does: "the rules of IBM's Equal Access engine: violations and recommendations",
  run: (context) =>
    lookAtPages(context, async (page) => {
      await page.evaluate(`${readTool('accessibility-checker-engine/ace.js')}; globalThis.ace = ace;`);
      const results = await page.evaluate(async () => {
        const { ace } = globalThis as unknown as { ace: Engine };
        const { results: all } = await new ace.Checker().check(document, ['WCAG_2_2', 'IBM_Accessibility']);
        return all
          .filter(({ value }) => value[1] === 'FAIL')
          .map(({ ruleId, message, path }) => ({ ruleId, message, path }));
      });
      return results.map(({ ruleId, message, path }) => ({ rule: ruleId, where: path.dom, message }));
    }),
};
