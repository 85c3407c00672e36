import type { PagefindIndex, RawHit } from './pagefind-index.client.ts';
import type { Alternative } from '../words/thesaurus.client.ts';
import type { Term } from '../words/query.client.ts';
import { findPlaces } from './word-positions.client.ts';
import type { RecordText } from './record-text.client.ts';
import { sharesStem } from '../format/stem.ts';
import { isStopWord } from '../words/stop-words.client.ts';
import { isEnglish } from '../../words/words.ts';

/** The records that contain a term, in any of its alternatives. */
export interface TermMatch {
  term: Term;
  /** By Pagefind's id. */
  records: Map<string, MatchedRecord>;
  /** How much the term counts: rare words count more. */
  weight: number;
}

interface MatchedRecord {
  hit: RawHit;
  /** Pagefind's measure for the best alternative, discounted for those that were not typed. */
  score: number;
  /** In the words typed, not only in others that mean the same. */
  asTyped: boolean;
}

const weakFactor = 0.4;

/**
 * Looks up terms; caches the results, because queries repeat each other while typing.
 * @param load Loads the text of a record, null if unavailable: only the text shows whether words are adjacent.
 */
export function matchTerms(
  index: PagefindIndex,
  recordCount: number,
  load: (hit: RawHit) => Promise<RecordText | null>,
) {
  const found = new Map<string, Promise<RawHit[]>>();

  function findWord(word: string): Promise<RawHit[]> {
    const key = word.replace(/[^\p{L}\p{N}]/gu, '');
    const known = found.get(key);
    if (known) return known;
    const hits = key === '' ? Promise.resolve([]) : index.findWord(key);
    found.set(key, hits);
    hits.catch(() => found.delete(key));
    return hits;
  }

  return {
    findWord,
    async match(term: Term): Promise<TermMatch> {
      const records = new Map<string, MatchedRecord>();
      const matched = await Promise.all(term.alternatives.map(matchAlternative));
      const sure = new Set(
        matched.flatMap((hits, at) => (isDoubtful(term.alternatives[at]) ? [] : hits.map(({ hit }) => hit.id))),
      );
      const doubted = matched.flat().filter(({ hit }) => !sure.has(hit.id));
      const refuted = await findRefuted(term, new Map(doubted.map(({ hit }) => [hit.id, hit])));
      for (const [at, hits] of matched.entries()) {
        const isTyped = term.alternatives[at]?.weight === 1;
        for (const { hit, score } of hits) {
          if (refuted.has(hit.id)) continue;
          const known = records.get(hit.id);
          const asTyped = isTyped || known?.asTyped === true;
          records.set(hit.id, { hit, asTyped, score: Math.max(score, known?.score ?? 0) });
        }
      }
      const typed = [...records.values()].filter(({ asTyped }) => asTyped).length;
      const weight =
        tellingWeight(Math.sqrt((typed || records.size) * records.size), recordCount) * (term.weak ? weakFactor : 1);
      return { term, records, weight };
    },
  };

  /** The records whose text has none of the term's alternatives. */
  async function findRefuted({ alternatives }: Term, hits: ReadonlyMap<string, RawHit>): Promise<Set<string>> {
    const refuted = await Promise.all(
      [...hits].map(async ([id, hit]) => {
        const record = await load(hit);
        const stands = (stems: readonly string[]): boolean =>
          record === null || Object.values(record.fields).some((tokens) => findPlaces(tokens, stems).length > 0);
        return alternatives.some(({ stems }) => stands(stems)) ? [] : [id];
      }),
    );
    return new Set(refuted.flat());
  }

  /** All its words must be in the record. */
  async function matchAlternative({ words, weight }: Alternative): Promise<{ hit: RawHit; score: number }[]> {
    const telling = words.filter((word) => !isStopWord(word));
    const [first = [], ...others] = await Promise.all((telling.length > 0 ? telling : words).map(findWord));
    const rest = others.map((hits) => new Map(hits.map((hit) => [hit.id, hit.score])));
    return first
      .filter(({ id }) => rest.every((scores) => scores.has(id)))
      .map((hit) => ({
        hit,
        score: weight * rest.reduce((sum, scores) => sum + (scores.get(hit.id) ?? 0), hit.score),
      }));
  }
}

/** Its words may be apart from each other in a record, or be other words with the same stem. */
function isDoubtful(alternative: Alternative | undefined): boolean {
  return alternative === undefined || alternative.words.length > 1 || (isEnglish && alternative.words.some(sharesStem));
}

/** Inverse document frequency. */
export function tellingWeight(records: number, recordCount: number): number {
  return Math.log(1 + (recordCount - records + 0.5) / (records + 0.5));
}
