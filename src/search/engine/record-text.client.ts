import { splitList, type StoredRecord } from '../format/record.ts';
import { foldWord } from '../words/fold.client.ts';
import { tokenize, type Token } from '../words/text.client.ts';
import { isStopWord } from '../words/stop-words.client.ts';

/** A record with its text, ready to be compared with queries. */
export interface RecordText {
  /** Path without the base path, with fragment. */
  path: string;
  /** The page's own lead, not one of its sections. */
  isLead: boolean;
  title: string;
  section: string | null;
  /** `Recommendation of Misato Kogure` */
  statement: string | null;
  content: string;
  aliases: readonly string[];
  fields: {
    content: readonly Token[];
    title: readonly Token[];
    aliases: readonly Token[];
    section: readonly Token[];
    statement: readonly Token[];
    context: readonly Token[];
  };
  /** Stems of the telling words of the page's names; of a section, of its heading. */
  names: readonly (readonly string[])[];
  /** All its words, whichever field they are in. */
  wordsOf: () => { stem: string; text: string }[];
}

export type Field = keyof RecordText['fields'];

/** Unfolds a stored record. */
export function readRecord({ raw_url: path, content, meta }: StoredRecord): RecordText {
  const title = meta.title ?? '';
  const section = meta.section ?? null;
  const isLead = !path.includes('#');
  const aliases = splitList(meta.aliases);
  return {
    path,
    isLead,
    title,
    section,
    statement: meta.statement ?? null,
    content,
    aliases,
    fields: {
      content: tokenize(content),
      title: tokenize(title),
      aliases: tokenize(meta.aliases ?? ''),
      section: tokenize(section ?? ''),
      statement: tokenize(meta.statement ?? ''),
      context: tokenize(meta.context ?? ''),
    },
    names: (isLead ? [title, ...aliases] : section === null ? aliases : [section, ...aliases]).map(tellingStems),
    wordsOf: () =>
      [content, ...Object.values(meta)].flatMap((text) =>
        tokenize(text).map(({ stem, start, end }) => ({ stem, text: text.slice(start, end) })),
      ),
  };
}

function tellingStems(name: string): string[] {
  const seen = new Set<number>();
  return tokenize(name)
    .filter(({ position }) => !seen.has(position) && seen.add(position))
    .filter(({ start, end }) => !isStopWord(foldWord(name.slice(start, end))))
    .map(({ stem }) => stem);
}
