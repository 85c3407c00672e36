import type { Finding } from './suite.ts';

/** A finding that is none, or that nothing here can mend; at most ten of them, which a test counts. */
interface Exception {
  suite: string;
  rule: string;
  /** A part of where it is found; everywhere without one. */
  where?: string;
  /** The day on which somebody looked into it. */
  date: string;
  reason: string;
}

export const exceptions: readonly Exception[] = [];

/** The exception that covers a finding. */
export function findException(suite: string, { rule, where }: Finding): Exception | undefined {
  return exceptions.find((known) => known.suite === suite && known.rule === rule && where.includes(known.where ?? ''));
}
