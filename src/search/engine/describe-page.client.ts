import type { FoundPage, FoundPlace } from './answer.client.ts';
import { foundWords, makeExcerpt } from './excerpt.client.ts';
import type { JudgedPage } from './rank-pages.client.ts';
import type { TermMatch } from './matches.client.ts';
import type { Asked } from '../words/questions.client.ts';

/** How many places of a page are listed besides the best. */
const mostMore = 3;
/** A place that answers much worse than the best is not worth a line. */
const leastOfBest = 0.5;

/** What the list of results says of a page. */
export function describePage(
  { page, records }: JudgedPage,
  matches: readonly TermMatch[],
  asked: Asked | null,
  date: string | null,
): FoundPage {
  const best = records[0]?.judgment.score ?? 0;
  const places = records
    .filter(({ judgment }, at) => at === 0 || judgment.score >= leastOfBest * best)
    .slice(0, 1 + mostMore)
    .map(({ text: { path, section, statement, content, fields } }): FoundPlace => {
      const heading = new Set([...fields.title, ...fields.section].map(({ stem }) => stem));
      return {
        ...{ path, title: section, statement },
        excerpt: makeExcerpt(content, fields.content, matches, asked, heading),
        words: foundWords(content, fields.content, matches),
      };
    });
  return { ...page, alsoNamed: usedAliases(records, matches), date, places };
}

/** The other names of the page that the query used: METI is found as 経済産業省. */
function usedAliases(records: JudgedPage['records'], matches: readonly TermMatch[]): string[] {
  const lead = records.find(({ text }) => text.isLead)?.text;
  const typed = matches.flatMap(({ term }) => term.alternatives.filter(({ weight }) => weight === 1));
  const stems = new Set(typed.flatMap((alternative) => alternative.stems));
  return (lead?.aliases ?? []).filter((_, at) => {
    const name = lead?.names[at + 1] ?? [];
    return name.length > 0 && name.every((stem) => stems.has(stem));
  });
}
