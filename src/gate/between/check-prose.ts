import { checkGuidance } from './check-guidance.ts';
import { checkLinkNames } from './check-link-names.ts';
import { checkStatements } from './check-statements.ts';
import type { Sources } from '../rules/check-sentences-cited.ts';
import type { Draft } from '../read/draft.ts';
import { listKnownNames } from './known-names.ts';
import { checkOpening } from './leaning-openings.ts';
import { checkSpelling } from './misspelled-names.ts';
import { checkPassingTime } from './passing-time.ts';
import { checkSpeechTags } from './speech-tags.ts';

/** The checks of how entries are worded; they need to know every name. */
export function checkProse(draft: Draft, sources: Sources): void {
  const known = listKnownNames(draft);
  for (const entry of draft.entries) {
    for (const prose of entry.prose) {
      checkPassingTime(prose, entry.report);
      checkOpening(prose, entry.report);
    }
    checkSpeechTags(entry.prose, entry.report);
    checkStatements(entry, draft, known);
    checkGuidance(entry, sources, known);
    checkLinkNames(entry, known);
  }
  checkSpelling(draft.entries, known);
}
