import type { Answer } from './answer.ts';
import { gatherCandidates, worthOf, type Candidate, type CandidatePage } from './candidates.ts';
import { describePage } from './describe-page.ts';
import { judgePages, type JudgedPage } from './judge-pages.ts';
import type { Catalogue } from './manifest.ts';
import type { RawHit } from './pagefind-index.ts';
import type { RecordText } from './record-text.ts';
import type { Resolved } from './resolve.ts';

/** What to show of the pages found. */
export interface View {
  /** Only pages of this kind. */
  kind?: string | null | undefined;
  /** How many pages to show. */
  limit: number;
}

/** Loads the text of a record; null when it can't be had. */
export type LoadRecord = (hit: RawHit) => Promise<RecordText | null>;

/** How many records are read to find the best: of one page, and of all. */
const loads = { perPage: 4, all: 12 };
/** Where the text decides whether a record is found at all, more have to be read. */
const strictLoads = { perPage: 6, all: 150 };

/** Finds, orders and describes the pages that answer. */
export async function findPages(
  resolved: Resolved,
  view: View,
  { pageOf }: Catalogue,
  load: LoadRecord,
): Promise<Pick<Answer, 'pages' | 'counts'>> {
  const { matches, phrases, leftOut } = resolved;
  const strict = phrases.length > 0 || leftOut.length > 0;
  const isShown = ({ page }: { page: { kind: string } }): boolean => !view.kind || page.kind === view.kind;
  const gathered = dropLoose(gatherCandidates(matches, phrases, pageOf), leftOut.length > 0);
  const chosen = strict
    ? chooseRecords(gathered, strictLoads)
    : // At least one for each page that is shown.
      new Set([
        ...chooseRecords(gathered.filter(isShown), loads),
        ...chooseRecords(gathered.filter(isShown), { perPage: 1, all: view.limit }),
      ]);
  const texts = new Map(
    await Promise.all(
      [...chosen].map(async ({ hit }): Promise<[string, RecordText | null]> => [hit.id, await load(hit)]),
    ),
  );
  const judged = judgePages(gathered, texts, resolved);
  return {
    pages: judged
      .filter(isShown)
      .slice(0, view.limit)
      .map((page) => describePage(page, [...matches, ...phrases])),
    counts: countKinds(judged),
  };
}

/** Keeps pages that have most of what was asked; where words were left out, the rest must stand in one place. */
function dropLoose(pages: readonly CandidatePage[], wordsLeftOut: boolean): CandidatePage[] {
  const best = Math.max(0, ...pages.map(({ coverage }) => coverage));
  return pages.filter(({ coverage, records }) =>
    wordsLeftOut ? records.some((record) => record.coverage > 0.75) : coverage >= Math.max(0.45, 0.55 * best),
  );
}

function chooseRecords(pages: readonly CandidatePage[], most: typeof loads): Candidate[] {
  return pages
    .flatMap(({ records }) => records.slice(0, most.perPage))
    .sort((a, b) => worthOf(b) - worthOf(a))
    .slice(0, most.all);
}

function countKinds(pages: readonly JudgedPage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { page } of pages) counts.set(page.kind, (counts.get(page.kind) ?? 0) + 1);
  return counts;
}
