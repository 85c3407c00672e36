import type { FacetName, FacetValue } from '../format/facets.ts';
import type { Page } from '../format/manifest.ts';
import type { Piece } from './excerpt.client.ts';
import type { Reading } from './readings.client.ts';

/** What a search found, or why it found nothing. */
export interface Answer {
  /** `nothing` when the site does not have what is asked; `idle` when nothing is asked. */
  outcome: 'idle' | 'found' | 'nothing';
  /** Pages in the order of rank, of the kind asked for. */
  pages: FoundPage[];
  /** Number of pages of each kind. */
  counts: ReadonlyMap<string, number>;
  /** What the answers can be narrowed down by; null as long as that is not loaded. */
  facets: Record<FacetName, FacetValue[]> | null;
  /** Words that were read as others. */
  corrections: { typed: string; used: string }[];
  /** Words of which the pages shown have only others that mean or begin the same, and those. */
  readings: Reading[];
  /** No page shown tells the number or the person asked for: they are but the nearest. */
  isUntold: boolean;
  /** Words that stand nowhere and were left out. */
  leftOut: string[];
  /** Other queries that find something, where this one finds nothing. */
  waysOn: string[];
  /** Someone is typing a word that begins none that is known: what was shown before is not wrong yet. */
  isUnfinished: boolean;
  /** Nothing but words such as "the" was typed. */
  onlyStopWords: boolean;
}

export interface FoundPage extends Page {
  /** Other names that the query used: `経済産業省`. */
  alsoNamed: string[];
  /** The date it is sorted by, in words; null without one, or by relevance. */
  date: string | null;
  /** The best answer first; empty when no text could be loaded. */
  places: FoundPlace[];
}

export interface FoundPlace {
  /** Path without the base path, with fragment. */
  path: string;
  /** Heading of the section, or the label of the statement; null for the page's lead. */
  title: string | null;
  /** `Recommendation of Misato Kogure` */
  statement: string | null;
  excerpt: Piece[];
  /** The words of the place, as they stand there, that were sought. */
  words: string[];
}

/** The answer to a query that asks nothing. */
export function idleAnswer(onlyStopWords: boolean): Answer {
  const nothing = { pages: [], corrections: [], readings: [], leftOut: [], waysOn: [] };
  return {
    ...nothing,
    outcome: 'idle',
    counts: new Map(),
    facets: null,
    isUnfinished: false,
    isUntold: false,
    onlyStopWords,
  };
}
