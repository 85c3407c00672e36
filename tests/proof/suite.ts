import type { Build } from '../support/builds/builds.ts';
import type { PageType } from './support/page-types.ts';

/** One thing that a suite objects to. */
export interface Finding {
  /** The suite's own name for the rule. */
  rule: string;
  /** Page and element, file and line, or whatever else says where. */
  where: string;
  message: string;
}

/** What came of a suite. */
export type Outcome =
  | {
      /** What was looked at, in a few words: `23 pages, 4 modes`. */
      looked: string;
      findings: Finding[];
    }
  | {
      /** What this machine lacks. */
      skipped: string;
    };

/** What the suites are run on, and with. */
export interface Context {
  build: Build;
  /** Address of the home page of the served build. */
  url: string;
  /** One page of each type, the largest. */
  pages: PageType[];
  /** How often Lighthouse looks at each page; the median counts. */
  runs: number;
  /** By how much cases and mutants are thinned out: 1 is all of them, 10 every tenth. */
  thin: number;
  /** The rooms whose tests are judged by mutations of their code. */
  rooms: string[];
  /** Whether what is kept to compare with is written anew. */
  update: boolean;
}

/** A suite of checks, most of them written by others, with what it takes to run it here. */
export interface Suite {
  /** As `npm run proof -- NAME` knows it. */
  name: string;
  does: string;
  /** Whether it runs only when it is named, because it takes hours. */
  onlyNamed?: true;
  run: (context: Context) => Promise<Outcome>;
}
