import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface Axe {
  getRules: () => { ruleId: string }[];
  run: (context: Document, options: unknown) => Promise<{ violations: AxeResult[] }>;
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

/** Rules about colors and sizes, which all pages of a kind share: the costliest. */
const ofStyle = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block', 'target-size'];

/**
 * What axe finds on a page, one line for each element: every rule it has, by id, so that those that are off by default
 * (AAA, best practice, experimental) run too.
 * @param part The rules about style alone, or those about structure alone.
 */
export async function findViolations(page: Page, part?: 'style' | 'structure'): Promise<string[]> {
  const violations = await page.evaluate(
    async ([of, style]) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const rules = axe.getRules().map(({ ruleId }) => ruleId);
      const values = rules.filter((id) => !of || style.includes(id) === (of === 'style'));
      const results = await axe.run(document, { runOnly: { type: 'rule', values }, resultTypes: ['violations'] });
      return results.violations;
    },
    [part, ofStyle] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
