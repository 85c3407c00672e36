import type { Search } from '../engine/engine.client.ts';

/** Milliseconds after a letter: short enough not to be noticed, long enough to avoid a fetch for every letter. */
const whileFetching = 120;
/** After this many answers, whether while typing or to whole questions, a reader is likely to want more. */
const answersBeforeReading = 3;

/** How soon a search follows a letter. */
interface Pace {
  /** Does the work after a pause, or at once when nothing is left to fetch. Later work replaces it. */
  soon(work: () => void): void;
  cancel(): void;
  /** Called with each answer: reads ahead after the third, unless the reader saves data. */
  readAhead(): void;
}

/** Paces a search that runs with every letter. */
export function paceSearch(search: Search): Pace {
  let isReady = false;
  let timer = 0;
  let answers = 0;
  return {
    soon(work) {
      clearTimeout(timer);
      if (isReady) work();
      else timer = window.setTimeout(work, whileFetching);
    },
    cancel: () => clearTimeout(timer),
    readAhead() {
      const { connection } = navigator as { connection?: { saveData?: boolean } };
      if (++answers < answersBeforeReading || isReady || connection?.saveData) return;
      setTimeout(() => void search.readAhead().then((isRead) => (isReady ||= isRead)), whileFetching);
    },
  };
}
