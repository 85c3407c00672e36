import type { JSHandle } from 'playwright-core';
import type { Suite } from '../suite.ts';
import { lookAtPages } from '../support/open-pages.ts';
import { loadTool } from '../support/tools.ts';

interface Alfa {
  Playwright: { toPage: (document: JSHandle) => Promise<unknown> };
}

interface AlfaRules {
  default: Iterable<unknown>;
}

interface AlfaAct {
  Audit: { of: (page: unknown, rules: Iterable<unknown>) => { evaluate: () => Promise<Iterable<AlfaOutcome>> } };
}

interface AlfaElement {
  name: string;
  classes: Iterable<string>;
  toString: () => string;
  parent: () => { getOr: (none: null) => AlfaElement | null };
}

interface AlfaOutcome {
  outcome: string;
  rule: { uri: string };
  target: AlfaElement;
  toJSON: () => unknown;
}

/** Siteimprove's rules, which follow the ACT rules of the W3C, those for AAA among them. */
export const alfa: Suite = {
  name: 'alfa',
  does: "all rules of Siteimprove's Alfa",
  run: async (context) => {
    const { Playwright } = await loadTool<Alfa>('@siteimprove/alfa-playwright');
    const { default: rules } = await loadTool<AlfaRules>('@siteimprove/alfa-rules');
    const { Audit } = await loadTool<AlfaAct>('@siteimprove/alfa-act');
    return lookAtPages(context, async (page) => {
      const input = await Playwright.toPage(await page.evaluateHandle(() => document));
      const outcomes = [...(await Audit.of(input, rules).evaluate())];
      return outcomes
        .filter(({ outcome }) => outcome === 'failed')
        .map((outcome) => ({
          rule: outcome.rule.uri.split('/').at(-1) ?? '',
          where: `${describePlace(outcome.target)} ${String(outcome.target).replace(/\s+/g, ' ').slice(0, 100)}`,
          message: describe(outcome),
        }));
    });
  },
};

/** The words of what a rule expected. */
function describe(outcome: object): string {
  const messages = /"message":"([^"]+)"/.exec(JSON.stringify(outcome));
  return messages?.[1] ?? 'fails';
}

/** An element with what is around it: `dl.facts > div > dd > a`. */
function describePlace(element: AlfaElement | null, depth = 4): string {
  if (!element?.name || depth === 0) return '';
  const around = describePlace(element.parent().getOr(null), depth - 1);
  return `${around && `${around} > `}${[element.name, ...element.classes].join('.')}`;
}
