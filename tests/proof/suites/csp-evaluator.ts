import { headerPolicy, metaPolicy } from '../../../src/hosting/content-policy.ts';
import type { Suite } from '../suite.ts';
import { loadTool } from '../support/tools.ts';

interface Evaluator {
  CspEvaluator: new (csp: unknown) => {
    evaluate: () => { severity: number; directive: string; value?: string; description: string }[];
  };
}

interface Parser {
  CspParser: new (policy: string) => { csp: unknown };
}

export const cspEvaluator: Suite = {
  name: 'csp-evaluator',
  does: "Google's evaluator of content security policies, on the header and the page's own",
  run: async () => {
    const { CspEvaluator } = await loadTool<Evaluator>('csp_evaluator');
    const { CspParser } = await loadTool<Parser>('csp_evaluator/dist/parser.js');
    const findings = Object.entries({ header: headerPolicy, page: metaPolicy }).flatMap(([where, policy]) =>
      new CspEvaluator(new CspParser(policy).csp).evaluate().map(({ directive, value = '', description }) => ({
        ...{ where, rule: `${directive} ${value}`.trim(), message: description },
      })),
    );
    return { looked: '2 policies', findings };
  },
};
