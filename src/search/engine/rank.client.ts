import type { PageKind } from '../format/page-kinds.ts';
import { mayAnswer, type Asked } from '../words/questions.client.ts';
import type { TermMatch } from './matches.client.ts';
import type { Field, RecordText } from './record-text.client.ts';
import type { Resolved } from './resolve.client.ts';
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
  /** It has the kind of word that is asked for, where it may be the answer. */
  tells: boolean;
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
const worthOfName = { lead: 2, section: 0.5, definition: 3, person: 3 };
/** Of a name, where something about it is asked for that may stand elsewhere. */
const shareOfNameInQuestion = 0.5;
/** What is asked for by its name alone. */
const byName: Readonly<Partial<Record<Asked, true>>> = { person: true, meaning: true };
const fields = Object.keys(fieldWorth) as Field[];

/** What is only listed as related says little. */
const factorOfRelations = 0.4;
/** Answers come before what was asked. */
const factorOfQuestion = 0.65;
/** Pages that lead to others are the answer when they are asked for by name. */
const kindFactor: Readonly<Partial<Record<PageKind, number>>> = { topic: 0.6, overview: 0.3, source: 0.6, person: 0.8 };
const leadsOn: Readonly<Partial<Record<PageKind, true>>> = { topic: true, overview: true, source: true, person: true };

/** What a place gains that has the kind of word that is asked for, in a table or near the others, or loses without. */
const factorOfAsked = { table: 1.8, near: 1.3, counted: 1.6, without: 0.9, statement: 1.6, headed: 1.4 };
/** Added for the page of a person who fits, where a person is asked for. */
const worthOfPerson = { added: 2, coverage: 0.7 };
/** Words between those of a query and the one that answers it: a number stands with what it counts. */
const answerReach = { figure: 4, date: 10, place: 6, reason: 12 };

/**
 * Judges a record by its text.
 * @param sought What kind of word answers the query, and what is counted.
 */
export function judge(
  record: RecordText,
  matches: readonly TermMatch[],
  { asked, counted }: Pick<Resolved, 'asked' | 'counted'>,
  kind: PageKind,
): Judgment {
  const total = matches.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { score: 0, nameBonus: 0, coverage: 0, spread: 1, tells: false };
  let score = 0;
  let coverage = 0;
  const placesOfTerms: number[][] = [];
  let placesOfCounted: number[] = [];
  for (const match of matches) {
    const found = judgeTerm(record, match);
    score += match.weight * found.score;
    coverage += match.weight * found.covers;
    placesOfTerms.push(found.places);
    if (match === counted) placesOfCounted = found.places;
  }
  score /= total;
  coverage /= total;
  const near = nearness(placesOfTerms);
  const fragment = record.path.split('#')[1] ?? '';
  // The glossary leads on to what is said, unless it is asked what a word means.
  const isDefinition = asked === 'meaning' && kind === 'overview' && !record.isLead;
  const answering = askedFactor(
    record,
    fragment,
    asked,
    counted ? [placesOfCounted] : placesOfTerms,
    isHeaded(record, kind, matches[0]),
  );
  const judged =
    score *
    coverage ** 2.5 *
    (1 + worthOfNearness * near) *
    (isDefinition ? 1 : fragment === 'relations' ? factorOfRelations : (kindFactor[kind] ?? 1)) *
    (record.statement?.startsWith('Question') ? factorOfQuestion : 1) *
    answering;
  const isWho = asked === 'person' && kind === 'person' && coverage >= worthOfPerson.coverage;
  const name = nameBonus(record, matches, total, coverage, isDefinition ? null : kind);
  const place = isDefinition ? 'definition' : !record.isLead ? 'section' : kind === 'person' ? 'person' : 'lead';
  const named =
    name * worthOfName[place] * (asked === null || byName[asked] ? 1 : shareOfNameInQuestion) +
    (isWho ? worthOfPerson.added : 0);
  return { score: judged, nameBonus: named, coverage, spread: spread(placesOfTerms), tells: answering > 1 };
}

/**
 * Whether what a list is asked of heads the section, or the page where it is the lead: "which associations ...". The page of
 * an organization is about one of them.
 */
function isHeaded(
  { fields: { title, section }, isLead }: RecordText,
  kind: PageKind,
  first: TermMatch | undefined,
): boolean {
  const heading = !isLead ? section : kind === 'organization' ? [] : title;
  return first?.term.alternatives.some(({ stems }) => findPlaces(heading, stems).length > 0) === true;
}

function askedFactor(
  { content, statement, fields: { content: tokens } }: RecordText,
  fragment: string,
  asked: Asked | null,
  placesOfTerms: readonly (readonly number[])[],
  isHeadedByFirst: boolean,
): number {
  if (asked === null || asked === 'person' || asked === 'meaning') return 1;
  if (asked === 'list') return isHeadedByFirst ? factorOfAsked.headed : 1;
  if (asked === 'opinion') return statement === null || statement.startsWith('Question') ? 1 : factorOfAsked.statement;
  if (asked === 'reason' && fragment === 'reasons') return factorOfAsked.table;
  const reach = answerReach[asked];
  const isNear = (position: number): boolean => {
    const near = placesOfTerms.filter((places) => places.some((place) => Math.abs(place - position) <= reach));
    return asked === 'figure' ? near.length > 0 : near.length * 2 > placesOfTerms.length;
  };
  const wordAt = (at: number): string => content.slice(tokens[at]?.start ?? 0, tokens[at]?.end ?? 0);
  const hasAnswer = tokens.some(({ position }, at) => mayAnswer(asked, wordAt(at), wordAt(at - 1)) && isNear(position));
  if (!hasAnswer) return factorOfAsked.without;
  const table = { figure: 'figures', date: 'dates', place: null, reason: null }[asked];
  if (fragment === table) return factorOfAsked.table;
  return asked === 'figure' && placesOfTerms.length === 1 ? factorOfAsked.counted : factorOfAsked.near;
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

/**
 * How far the query is the name of the page or section, 0 to 1.
 * @param kind Null where it is the answer itself although its page leads to others.
 */
function nameBonus(
  record: RecordText,
  matches: readonly TermMatch[],
  total: number,
  coverage: number,
  kind: PageKind | null,
): number {
  let best = 0;
  for (const [at, name] of record.names.entries()) {
    const stems = new Set(name);
    const named = new Set<string>();
    let covered = 0;
    for (const { term, weight } of matches) {
      const fitting = term.alternatives.filter((alternative) => alternative.stems.every((stem) => stems.has(stem)));
      if (fitting.length === 0) continue;
      // What only means the same is hardly a call for the page by its name.
      covered += weight * Math.max(...fitting.map((alternative) => alternative.weight)) ** 2;
      for (const alternative of fitting) for (const stem of alternative.stems) named.add(stem);
    }
    const share = covered / total;
    const whole = named.size === stems.size;
    // Of a page that leads to others, only the name typed alone is a call for it, or a person's with what the person is.
    // Words for a topic are no names of it, and a term of the glossary comes after what is said.
    const isCalled = whole && record.isLead && (kind === 'person' ? coverage > 0.8 : share > 0.95);
    const worth = kind === null || !leadsOn[kind] ? 1 : !isCalled ? 0 : kind === 'topic' && at > 0 ? 0.25 : 1;
    best = Math.max(best, worth * (kind === 'person' ? coverage : share) ** 2 * (whole ? 1 : 0.25));
  }
  return best;
}
