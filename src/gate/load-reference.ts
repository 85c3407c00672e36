import { findCauses, withoutConsequences } from './causes.ts';
import { checkBetweenFiles } from './between/check-between-files.ts';
import { placeFile } from './content-path.ts';
import type { ContentPlace } from './content-path.ts';
import { decodeFile } from './syntax/decode-file.ts';
import { emptyDraft, toReference } from './read/draft.ts';
import { readEditions } from '../ledger/editions.ts';
import type { EditionRow } from '../ledger/editions.ts';
import { emptyLedger } from '../ledger/ledger.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { readLedger } from '../ledger/ledger-table.ts';
import { reportIn, sortProblems } from '../text/problems.ts';
import type { Problem, Report } from '../text/problems.ts';
import { withoutOpen } from './read/open-questions.ts';
import type { ContentFiles } from './read-content.ts';
import { readEntry } from './read/read-entry.ts';
import {
  checkSite,
  checkSynonyms,
  readNames,
  readPeople,
  readQuestions,
  readSource,
  readTopics,
} from './read/read-lists.ts';
import type { Reference } from '../reference/reference.ts';
import type { SourceCoverage } from '../reference/derived/source-coverage.ts';
import { toTextFile } from '../text/text-file.ts';
import type { TextFile } from '../text/text-file.ts';

export interface LoadedReference {
  /** As much as could be read, even if there are problems. */
  reference: Reference;
  /** All of them, by file, line and column. */
  problems: Problem[];
  /** In the order of the source ids. */
  coverage: SourceCoverage[];
  /** The published addresses; empty when nothing is published. */
  ledger: Ledger;
  /** What each edition has changed, oldest first; empty when nothing is published. */
  editions: readonly EditionRow[];
}

/** Reads, resolves and checks the content. Pure; throws nothing, whatever the files hold. */
export function loadReference(files: ContentFiles): LoadedReference {
  const problems: Problem[] = [];
  const reporter = (file: string): Report => reportIn(toTextFile(file, ''), problems);
  const draft = emptyDraft(reporter, files);
  const placed = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, content]) => {
      const place = placeFile(path, content, problems);
      if (!place || typeof content === 'string') return [];
      if (place.is === 'entry') {
        draft.files.set(path, { ...place, report: reporter(path) });
      }
      const file = decodeFile(path, content, problems);
      return file ? [{ place, file, report: reportIn(file, problems) }] : [];
    });
  if (!files.has('site.yaml'))
    reporter('site.yaml')(0, 'missing-file', 'the name, language and description of the site');
  const visit = <Is extends ContentPlace['is']>(is: Is, read: Reader<Is>): void => {
    for (const { place, file, report } of placed) {
      if (place.is === is) guard(report, () => read(place as Extract<ContentPlace, { is: Is }>, file, report));
    }
  };
  // In this order: lists and entries cite sources.
  visit('source', ({ id }, file, report) => {
    const found = readSource(file, id, report);
    if (found) draft.sources.set(id, { ...found, report });
  });
  visit('list', ({ list }, file, report) => {
    const sources = toReference(draft).sources;
    if (list === 'people.yaml') draft.people = { ...readPeople(file, sources, report), report };
    else if (list === 'topics.yaml') draft.topics = { ...readTopics(file, report), report };
    else if (list === 'names.yaml') draft.names = { ...readNames(file, report), report };
    else if (list === 'questions.yaml') draft.questions = { ...readQuestions(file, report), report };
    else if (list === 'site.yaml') checkSite(file, report);
    else checkSynonyms(file, report);
  });
  let ledger: Ledger = emptyLedger;
  let editions: readonly EditionRow[] = [];
  visit('table', ({ table }, file, report) => {
    if (table === 'permalinks.tsv') ledger = readLedger(file, report);
    else editions = readEditions(file, report);
  });
  const { sources } = toReference(draft);
  visit('entry', ({ kind, id }, file, report) => {
    const entry = readEntry(file, kind, id, sources, report);
    if (entry) draft.entries.push(entry);
  });
  const reference = toReference(draft);
  const coverage = checkBetweenFiles(reference, draft);
  const told = sortProblems(withoutConsequences(withoutOpen(problems), findCauses(files.keys(), draft)));
  return { reference, problems: told, coverage, ledger, editions };
}

type Reader<Is extends ContentPlace['is']> = (
  place: Extract<ContentPlace, { is: Is }>,
  file: TextFile,
  report: Report,
) => void;

/** Parsers are recursive: nesting thousands deep exhausts the stack, which is reported to the author. */
function guard(report: Report, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report(0, 'too-deep');
  }
}
