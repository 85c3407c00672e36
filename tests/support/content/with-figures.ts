import { parseDate } from '../../../src/text/dates.ts';
import type { KeyFigure, Reference } from '../../../src/reference/reference.ts';
import { loadSmallContent } from './small-content.ts';

/** A figure of an entry of the small content; what is left out is the usual. */
export interface GivenFigure {
  entry?: 'acme' | 'bureau' | 'plan' | 'meeting';
  measure?: string;
  value?: string;
  /** Null for none. */
  asOf?: string | null;
  account?: string;
  source?: string;
}

/** The small content with these figures and no others. */
export function withFigures(...given: readonly GivenFigure[]): Reference {
  const { reference } = loadSmallContent();
  const figuresOf = (id: string): KeyFigure[] =>
    given
      .filter(({ entry = 'acme' }) => entry === id)
      .map(({ measure = 'Revenue', value = '$5 billion', asOf = 'FY2020', account = 'jane-doe', source = 'talk' }) => ({
        ...{ measure, value, account },
        asOf: asOf === null ? null : parseDate(asOf),
        refs: [{ source, paragraph: 3 }],
      }));
  const entries = [...reference.entries].map(([id, entry]) => [id, { ...entry, keyFigures: figuresOf(id) }] as const);
  return { ...reference, entries: new Map(entries) };
}
