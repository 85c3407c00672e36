import type { TermMatch } from './matches.client.ts';
import type { Field, RecordText } from './record-text.client.ts';
import { findPlaces, nearness, spread } from './word-positions.client.ts';

/** How well a record answers. */
export interface Judgment {
  /** By its own words: for the choice among the places of a page. */
  score: number;
  /** Added when the query is the name of the page or section. */
  nameBonus: number;
  /** Share of the query's weight that the record has, 0 to 1. */
  coverage: number;
  /** Words for each term in the shortest stretch of the text that has all of them. */
  spread: number;
}

/** The weight of a match by its place, and how far it counts as an answer to its part of the query. */
const fieldWorth: Record<Field, { score: number; covers: number }> = {
  content: { score: 1, covers: 1 },
  section: { score: 0.9, covers: 1 },
  title: { score: 0.8, covers: 0.9 },
  aliases: { score: 0.6, covers: 0.9 },
  statement: { score: 0.4, covers: 0.85 },
  context: { score: 0.25, covers: 0.6 },
};
const leadTitle = { score: 1.05, covers: 1 };
const worthOfNearness = 0.6;
const worthOfName = { lead: 2, section: 0.5 };
const fields = Object.keys(fieldWorth) as Field[];

/** Tables repeat what sentences on the page say: good answers, but the sentences read better. */
const tableFactor: Record<string, number> = { dates: 0.9, figures: 0.9, relations: 0.8 };

const factorOfFigureAsked = 1.5;

/**
 * Judges a record by its text.
 * @param asksFigure The query asks "how many".
 */
export function judge(record: RecordText, matches: readonly TermMatch[], asksFigure: boolean): Judgment {
  const total = matches.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { score: 0, nameBonus: 0, coverage: 0, spread: 1 };
  let score = 0;
  let coverage = 0;
  const placesOfTerms: number[][] = [];
  for (const match of matches) {
    const found = judgeTerm(record, match);
    score += match.weight * found.score;
    coverage += match.weight * found.covers;
    placesOfTerms.push(found.places);
  }
  score /= total;
  coverage /= total;
  const near = nearness(placesOfTerms);
  const fragment = record.path.split('#')[1] ?? '';
  const judged =
    score * coverage ** 2.5 * (1 + worthOfNearness * near) * brevity(record) * factorOf(fragment, asksFigure);
  return { score: judged, nameBonus: nameBonus(record, matches, total), coverage, spread: spread(placesOfTerms) };
}

function factorOf(fragment: string, asksFigure: boolean): number {
  return asksFigure && fragment === 'figures' ? factorOfFigureAsked : (tableFactor[fragment] ?? 1);
}

function judgeTerm(record: RecordText, { term }: TermMatch): { score: number; covers: number; places: number[] } {
  let best = { score: 0, covers: 0, places: [] as number[] };
  for (const alternative of term.alternatives) {
    let score = 0;
    let covers = 0;
    let inText: number[] = [];
    for (const field of fields) {
      const places = findPlaces(record.fields[field], alternative.stems);
      if (places.length === 0) continue;
      const worth = field === 'title' && record.isLead ? leadTitle : fieldWorth[field];
      if (field === 'content') inText = places;
      const repeated = field === 'content' ? 1 + 0.12 * Math.min(places.length - 1, 3) : 1;
      // Context words count little if the text has them anyway.
      score += worth.score * repeated * (inText.length > 0 && worth.score < 0.5 ? 0.2 : 1);
      covers = Math.max(covers, worth.covers);
    }
    score *= alternative.weight;
    covers *= Math.sqrt(alternative.weight);
    if (score > best.score) best = { score, covers, places: inText };
  }
  return best;
}

/** A page or section whose name is the query is its answer. */
function nameBonus(record: RecordText, matches: readonly TermMatch[], total: number): number {
  let best = 0;
  for (const name of record.names) {
    const stems = new Set(name);
    const named = new Set<string>();
    let covered = 0;
    for (const { term, weight } of matches) {
      const fitting = term.alternatives.filter((alternative) => alternative.stems.every((stem) => stems.has(stem)));
      if (fitting.length === 0) continue;
      covered += weight * Math.max(...fitting.map((alternative) => alternative.weight));
      for (const alternative of fitting) for (const stem of alternative.stems) named.add(stem);
    }
    const share = covered / total;
    const whole = named.size === stems.size;
    best = Math.max(best, share ** 2 * (whole ? 1 : 0.25));
  }
  return best * (record.isLead ? worthOfName.lead : worthOfName.section);
}

function brevity(record: RecordText): number {
  return 1.1 - 0.15 * Math.min(record.fields.content.length / 250, 1);
}
