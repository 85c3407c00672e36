import { entryPath, kindPath, positionsPath, paths } from '../../reference/addresses.ts';
import { derive } from '../../reference/derived/derive.ts';
import { entryKinds, type Entry, type Question, type Reference } from '../../reference/reference.ts';
import { pagesOf, type SitePage } from '../../reference/site-pages.ts';
import { listDisclaimed } from '../../reference/source-words.ts';
import { unattributed } from '../../schema/statement.ts';
import { site } from '../../site.ts';
import { keepTogether } from '../../text/label-lines.ts';
import { describeTimes, listDocuments, type DocumentLine } from './list-documents.ts';
import { words } from '../../words/words.ts';

interface Way {
  title: string;
  path: string;
}

/** What the home page shows. */
export interface HomePage {
  /** What the site is about, in one sentence. */
  subject: string;
  /** How many documents there are, in words. */
  documentCount: string;
  documents: DocumentLine[];
  /** The lists of entries, each with how many there are and those that most others lead to. */
  doors: (Way & { count: number; often: Way[] })[];
  questions: Way[];
  views: SitePage[];
  statementCount: number;
  disclaimers: string[];
}

/** How many entries a door names. */
const named = 4;

/** Gathers what the home page shows; nothing in it depends on how many documents there are. */
export function describeHome(reference: Reference): HomePage {
  const entries = [...reference.entries.values()];
  const sources = [...reference.sources.values()];
  const documentCount = words.countDocuments(sources.length);
  return {
    subject: keepTogether(words.homeSubject(site.subject, documentCount, describeTimes(sources))),
    documentCount,
    documents: listDocuments(sources),
    doors: entryKinds.map((kind) => {
      const own = entries.filter((entry) => entry.kind === kind);
      const often = own.toSorted((a, b) => countReferring(reference, b) - countReferring(reference, a));
      return {
        title: words.kindTitles[kind],
        path: kindPath(kind),
        count: own.length,
        often: often.slice(0, named).map((entry) => ({ title: shortTitle(entry), path: entryPath(entry) })),
      };
    }),
    questions: reference.questions.map((question) => ({
      title: keepTogether(question.question),
      path: answerPath(reference, question),
    })),
    views: pagesOf('views'),
    statementCount: entries.flatMap(({ statements }) => statements).filter(({ by }) => by !== unattributed).length,
    disclaimers: listDisclaimed(sources, entries).flatMap(({ disclaimer }) => disclaimer ?? []),
  };
}

/** How many other entries lead to one: a count that nobody has to judge. */
function countReferring(reference: Reference, { id }: Entry): number {
  return derive(reference).referring.get(id)?.size ?? 0;
}

/** Without what only explains it: an abbreviation in brackets, a subtitle. */
function shortTitle({ title }: Entry): string {
  return title.replace(/ \(.*\)$|:.*$/, '');
}

function answerPath({ entries }: Reference, { answer }: Question): string {
  if ('topic' in answer) return positionsPath(answer.topic);
  const entry = entries.get(answer.entry);
  return entry ? entryPath(entry, answer.fragment) : paths.home;
}
