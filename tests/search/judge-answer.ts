import type { FoundPage } from '../../src/search/engine/answer.client.ts';
import type { SearchRecord } from '../../src/search/index/search-record.ts';

/** A query with what counts as its answer. */
export interface JudgedQuery {
  q: string;
  type: string;
  /** `organization`, `initiative`, `event`, or `any`; `none` where nothing must come. */
  answer_kind: string;
  /** Patterns, one of which the page's title or address matches; none given: any page. */
  answer_match: string[];
  /** Each group needs one of its alternatives, at the start of a word, within one section. */
  answer_text: string[][];
  /** The source paragraphs the answer rests on. */
  paras: string[];
  grade_note?: string;
}

/** What a site says, by address: to judge answers by more than what the search shows. */
export class SiteText {
  readonly #byUrl: ReadonlyMap<string, SearchRecord>;
  readonly #byPage: ReadonlyMap<string, SearchRecord[]>;

  constructor(records: readonly SearchRecord[]) {
    this.#byUrl = new Map(records.map((record) => [record.url, record]));
    this.#byPage = Map.groupBy(records, ({ url }) => url.replace(/#.*$/, ''));
  }

  /** True when the page is one that may answer, and one of its sections does. */
  answers(query: JudgedQuery, page: FoundPage): boolean {
    const { answer_match: patterns, answer_kind: kind } = query;
    const isMeant = patterns.some((pattern) =>
      [page.listed, page.path].some((text) => new RegExp(pattern, 'i').test(text)),
    );
    if (patterns.length > 0 && !isMeant && !isPersonAskedFor(query, page)) return false;
    if (kind !== 'any' && kind !== page.kind) return false;
    return (this.#byPage.get(page.path) ?? []).some((record) => has(query, this.#sectionOf(record)));
  }

  /** True when the place that is linked first says it itself: a section with its heading, or a single statement. */
  linksRight(query: JudgedQuery, page: FoundPage): boolean {
    const record = this.#byUrl.get(page.places[0]?.path ?? page.path);
    return record !== undefined && has(query, textOf(record));
  }

  /** The whole section that a record stands in: its own text and its statements. */
  #sectionOf({ page, section }: SearchRecord): string {
    const records = this.#byPage.get(page.path) ?? [];
    return records
      .filter((record) => record.section === section)
      .map(textOf)
      .join(' ');
  }
}

/** The page of a person is meant by the name, whatever pages tell of the person. */
function isPersonAskedFor({ answer_text: [names = []] }: JudgedQuery, { kind, title }: FoundPage): boolean {
  return kind === 'person' && names.some((name) => title.includes(name));
}

function textOf({ sectionTitle, page, statementLabel, content }: SearchRecord): string {
  return [sectionTitle ?? page.title, statementLabel, content].filter(Boolean).join(' ');
}

function has({ answer_text: groups }: JudgedQuery, text: string): boolean {
  return groups.every((alternatives) => alternatives.some((words) => startsIn(text, words)));
}

function startsIn(text: string, words: string): boolean {
  const literal = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}`, 'iu').test(text);
}
