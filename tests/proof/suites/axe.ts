import { findViolations, loadAxe } from '../../support/browser/axe.ts';
import type { Finding, Suite } from '../suite.ts';
import { lookAtPages } from '../support/open-pages.ts';

/** Every rule that axe has, by id, AAA and experimental ones too, in both schemes of color and on two widths. */
export const axe: Suite = {
  name: 'axe',
  does: 'all rules of axe, in light and dark colors, 320 and 1280 pixels wide',
  run: async (context) => {
    const outcome = await lookAtPages(context, async (page) => {
      await loadAxe(page);
      const findings: Finding[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 900 });
          for (const line of await findViolations(page)) {
            const [rule = '', ...message] = line.split(': ');
            findings.push({ rule, where: `${colorScheme}, ${width} wide`, message: message.join(': ') });
          }
        }
      }
      await page.emulateMedia({ colorScheme: null });
      await page.setViewportSize({ width: 1280, height: 900 });
      return findings;
    });
    return 'looked' in outcome ? { ...outcome, looked: `${outcome.looked}, 4 modes` } : outcome;
  },
};
