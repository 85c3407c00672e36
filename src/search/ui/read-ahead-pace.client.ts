import type { Search } from '../engine/engine.client.ts';

/** Milliseconds after a letter: short enough not to be felt, and long enough to spare what each letter would fetch. */
const whileFetching = 120;
/** Whoever has had so many answers, of letters while typing or of whole questions, is likely to want more. */
const answersBeforeReading = 3;

/** How soon a search follows a letter. */
interface Pace {
  /** Does the work after a pause; at once when nothing has to be fetched any more. Later work takes the place of it. */
  soon(work: () => void): void;
  cancel(): void;
  /** To be called at each answer: reads ahead after the third, unless the reader saves data. */
  readAhead(): void;
}

/** Paces a search that is asked at every letter. */
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
