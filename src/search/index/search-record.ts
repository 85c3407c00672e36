import type { PartialDate } from '../../text/dates.ts';
import type { PageKind } from '../format/page-kinds.ts';

/** A page that can be found. */
export interface SearchedPage {
  /** Path without the base path. */
  path: string;
  title: string;
  /** The title that lists of results show, where it is another. */
  listed?: string | undefined;
  kind: PageKind;
  /** Other names. */
  aliases: readonly string[];
}

/** One place a reader can be led to: a page's own lead, one of its sections, or one statement. */
export interface SearchRecord {
  /** Path without the base path, with the fragment of the section or statement; without one for the lead. */
  url: string;
  page: SearchedPage;
  /** Null for the lead. */
  sectionTitle: string | null;
  /** Fragment of the section that it is, or that its statement stands in; null in the lead. */
  section: string | null;
  /** `Recommendation of Misato Kogure`; null for what is no statement. */
  statementLabel: string | null;
  /** What a reader sees there, heading left out. */
  content: string;
  /** Other names of the entry, with its lead; of the person who speaks, with the section headed by the name. */
  aliases: readonly string[];
  /** Words that help to find it but may not be in it: speaker, organizations, topics, linked entries, dates. */
  context: readonly string[];
  /** Ids of organizations: the entry itself, the speaker's, and those linked from here. */
  organizations: readonly string[];
  /** Ids of topics. */
  topics: readonly string[];
  /** The years in it, and that of its date. */
  years: readonly string[];
  /** See `dateOfRecord`; null for what has none. */
  date: PartialDate | null;
}
