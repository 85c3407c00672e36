import { refKey } from './cited-parts.ts';
import type { Reference, Source } from '../reference.ts';
import { derive } from './derive.ts';

/** How much of a source the entries rest on. */
export interface SourceCoverage {
  source: string;
  /** Number of body paragraphs. */
  body: number;
  /** How many of them are cited. */
  cited: number;
  /** Body paragraphs that nothing rests on; `reason` is null where the source gives none, which is a problem. */
  uncited: { number: number; heading: string; reason: string | null }[];
}

/** Counts, for each source, the body paragraphs that entries and people cite. */
export function measureCoverage(reference: Reference): SourceCoverage[] {
  const { resting } = derive(reference);
  return [...reference.sources.values()].map((source) => measureSource(source, (key) => resting.has(key)));
}

function measureSource(source: Source, isCited: (key: string) => boolean): SourceCoverage {
  const body = source.paragraphs.filter((paragraph) => paragraph.role === 'body');
  const uncited = body.filter(({ number }) => !isCited(refKey({ source: source.id, paragraph: number })));
  return {
    source: source.id,
    body: body.length,
    cited: body.length - uncited.length,
    uncited: uncited.map(({ number, heading, uncited: reason }) => ({ number, heading, reason: reason ?? null })),
  };
}
