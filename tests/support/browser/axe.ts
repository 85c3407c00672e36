import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface Axe {
  getRules: () => { ruleId: string }[];
  run: (context: Document | string, options: unknown) => Promise<{ violations: AxeResult[] }>;
}

interface AxeResult {
  id: string;
  help: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

const require = createRequire(import.meta.url);
const source = readFileSync(
  createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Puts axe into a page that has loaded. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** What finds nothing that `color-contrast-enhanced` does not: it asks for less of the same elements. */
const told = ['color-contrast'];

/** Rules about colors and sizes, which all pages of a kind share: the costliest. */
const ofStyle = ['color-contrast-enhanced', 'link-in-text-block', 'target-size'];

/**
 * What axe finds on a page, one line for each element: every rule it has but those told by another, by id, so that those
 * that are off by default (AAA, best practice, experimental) run too.
 * @param part The rules about style alone, or those about structure alone.
 * @param within What is looked at, as a selector, where it is not the whole page.
 */
export async function findViolations(page: Page, part?: 'style' | 'structure', within?: string): Promise<string[]> {
  const violations = await page.evaluate(
    async ([of, within, style, told]) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const rules = axe.getRules().map(({ ruleId }) => ruleId);
      const values = rules
        .filter((id) => !told.includes(id))
        .filter((id) => !of || style.includes(id) === (of === 'style'));
      const results = await axe.run(within ?? document, {
        runOnly: { type: 'rule', values },
        resultTypes: ['violations'],
      });
      return results.violations;
    },
    [part, within, ofStyle, told] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
