/** A source document as the project sees it: its paragraphs by number, hash, words and figures. */
export interface SourceDocument {
  /** SHA-256 of the whole file. */
  sha256: string;
  /** How it was read, in words: `text, one paragraph a line`. */
  readAs: string;
  lines: SourceLine[];
}

/** A paragraph; most documents have one in a line. */
export interface SourceLine {
  /** Counted from 1. */
  number: number;
  /** Where it is in the file: `line 4`, `page 3`; empty where nothing tells. */
  place: string;
  /** Without white space at its ends; never stored. */
  text: string;
  /** By the marks of the file, or a guess for the editor to correct. */
  role: 'body' | 'heading' | 'furniture';
  sha256: string;
  words: number;
  figures: string[];
}

/** A paragraph as a file gives it. */
export interface Paragraph extends Pick<SourceLine, 'place' | 'text'> {
  /** What the file says that it is; null where it says nothing. */
  role: SourceLine['role'] | null;
}

export interface ReadParagraphs {
  /** In words. */
  readAs: string;
  paragraphs: Paragraph[];
}

export interface ReadOptions {
  /** Takes each line of a text for a paragraph, also where it looks as if long ones were broken. */
  eachLine: boolean;
}
