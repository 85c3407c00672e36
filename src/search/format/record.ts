/** A record as Pagefind stores it, and as it is in the list of all texts. */
export interface StoredRecord {
  /** Path without the base path, with fragment. */
  raw_url: string;
  content: string;
  /** By field; `aliases` and `context` are lists in one text. */
  meta: Readonly<Partial<Record<RecordField, string>>>;
}

/** What a record has besides its text. */
export type RecordField = 'title' | 'section' | 'statement' | 'aliases' | 'context';

const between = ' | ';

/** A list as one text, which is all that Pagefind keeps. */
export function joinList(items: readonly string[]): string {
  return items.join(between);
}

/** The list again; none for a field that the record lacks. */
export function splitList(text: string | undefined): string[] {
  return text?.split(between) ?? [];
}
