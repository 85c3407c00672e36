import type { SourceRecord } from '../../schema/source.ts';
import { findContaining, isTooLong, mostLocatorLetters, mostLocatorWords } from '../../text/locators.ts';
import type { Report } from '../../text/problems.ts';
import type { YamlPath } from '../syntax/yaml-values.ts';

/**
 * Checks what can be checked about locators without the document, which is not in the project; `npm run source --
 * verify` checks them against its text.
 */
export function checkLocators(
  paragraphs: SourceRecord['paragraphs'],
  offsetOf: (path: YamlPath) => number,
  report: Report,
): void {
  const locators = paragraphs.map((paragraph) => paragraph.locator ?? '');
  paragraphs.forEach(({ number, role, heading, locator, unlocated }, index) => {
    const offset = offsetOf(['paragraphs', index, 'locator']);
    if (locator === undefined) {
      if (role === 'body' && unlocated === undefined) {
        report(offsetOf(['paragraphs', index]), 'missing-locator', number, heading);
      }
      return;
    }
    if (unlocated !== undefined) report(offsetOf(['paragraphs', index, 'unlocated']), 'needless-unlocated', number);
    if (isTooLong(locator)) return report(offset, 'locator-too-long', number, mostLocatorWords, mostLocatorLetters);
    const other = paragraphs[findContaining(locators, index)];
    if (other) report(offset, 'locator-not-unique', locator, other.number);
  });
}
