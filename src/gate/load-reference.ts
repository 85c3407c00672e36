import { findCauses, withoutConsequences } from './causes.ts';
import { checkBetweenFiles } from './between/check-between-files.ts';
import { placeFile, type ContentPlace } from './content-path.ts';
import { emptyDraft, toReference, type Draft } from './read/draft.ts';
import { readOnce, type FileRead, type FilesRead } from './read-once.ts';
import { readEditions, type EditionRow } from '../ledger/editions.ts';
import { emptyLedger, type Ledger } from '../ledger/ledger.ts';
import { readLedger } from '../ledger/ledger-table.ts';
import { reportIn, sortProblems, type Problem, type Report } from '../text/problems.ts';
import { withoutOpen } from './read/open-questions.ts';
import type { ContentFiles } from './read-content.ts';
import { readEntry } from './read/read-entry.ts';
import {
  checkSite,
  checkSynonyms,
  readGlossary,
  readNames,
  readPeople,
  readQuestions,
  readSource,
  readTopics,
} from './read/read-lists.ts';
import type { Reference } from '../reference/reference.ts';
import type { SourceCoverage } from '../reference/derived/source-coverage.ts';
import { toTextFile, type TextFile } from '../text/text-file.ts';

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

/**
 * Reads, resolves and checks the content. Throws nothing, whatever the files hold. `before` holds what an earlier call
 * has read, so that only files are read again that have changed, or whose sources have; it is brought up to date.
 */
export function loadReference(files: ContentFiles, before: FilesRead = new Map()): LoadedReference {
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
      return [{ path, content, place }];
    });
  if (!files.has('site.yaml'))
    reporter('site.yaml')(0, 'missing-file', 'the name, language and description of the site');
  const read: FileRead[] = [];
  const visit = <Is extends ContentPlace['is'], Result>(is: Is, reader: Reader<Is, Result>): Result[] => {
    const sources = [...draft.sources.values()].map(({ source }) => source);
    const found = placed.flatMap(({ path, content, place }) => {
      if (place.is !== is) return [];
      return readOnce(path, content, sources, before, (file, report) => reader(place as PlaceOf<Is>, file, report));
    });
    read.push(...found);
    return found.flatMap(({ result }) => (result === null ? [] : [result as Result]));
  };
  // In this order: lists and entries cite sources.
  const sourcesRead = visit('source', ({ id }, file, report) => {
    const found = readSource(file, id, report);
    return found && ([id, { ...found, report }] as const);
  });
  for (const [id, source] of sourcesRead) draft.sources.set(id, source);
  const { sources } = toReference(draft);
  const lists = visit('list', ({ list }, file, report): Partial<Draft> => {
    if (list === 'people.yaml') return { people: { ...readPeople(file, sources, report), report } };
    if (list === 'topics.yaml') return { topics: { ...readTopics(file, report), report } };
    if (list === 'names.yaml') return { names: { ...readNames(file, report), report } };
    if (list === 'questions.yaml') return { questions: { ...readQuestions(file, report), report } };
    if (list === 'glossary.yaml') return { glossary: { ...readGlossary(file, report), report } };
    if (list === 'site.yaml') checkSite(file, report);
    else checkSynonyms(file, report);
    return {};
  });
  Object.assign(draft, ...lists);
  const tables = visit('table', ({ table }, file, report): Partial<Tables> => {
    return table === 'permalinks.tsv' ? { ledger: readLedger(file, report) } : { editions: readEditions(file, report) };
  });
  const entries = visit('entry', ({ kind, id }, file, report) => readEntry(file, kind, id, sources, report));
  // What an entry mentions is filled in below, and depends on other files too.
  draft.entries.push(...entries.map((entry) => ({ ...entry, entry: { ...entry.entry } })));
  const reference = toReference(draft);
  const coverage = checkBetweenFiles(reference, draft);
  problems.push(...read.flatMap((file) => file.problems));
  const none: Tables = { ledger: emptyLedger, editions: [] };
  const published = tables.reduce<Tables>((all, table) => ({ ...all, ...table }), none);
  const told = sortProblems(withoutConsequences(withoutOpen(problems), findCauses(files.keys(), draft)));
  return { reference, problems: told, coverage, ...published };
}

type Tables = Pick<LoadedReference, 'ledger' | 'editions'>;
type PlaceOf<Is extends ContentPlace['is']> = Extract<ContentPlace, { is: Is }>;
type Reader<Is extends ContentPlace['is'], Result> = (
  place: PlaceOf<Is>,
  file: TextFile,
  report: Report,
) => Result | null;
