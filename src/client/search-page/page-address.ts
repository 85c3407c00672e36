/** What the address of the search page says. */
export interface PageState {
  query: string;
  /** Null for all kinds. */
  kind: string | null;
}

/** Kept with the history entry, so that Back shows the list as it was left. */
export interface KeptState {
  scroll: number;
  shown: number;
}

/** Reads the state from an address; whatever does not fit is ignored. */
export function readPageState(search: string, kinds: readonly string[]): PageState {
  const parameters = new URLSearchParams(search);
  const kind = parameters.get('kind');
  return { query: parameters.get('q') ?? '', kind: kind !== null && kinds.includes(kind) ? kind : null };
}

/** The query part of the address for a state: `?q=meti&kind=event`; empty for an empty search. */
export function writePageState({ query, kind }: PageState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  if (kind !== null) parameters.set('kind', kind);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * Keeps the address in step. Typing changes it in place, so that Back does not step through letters; but the first letter
 * after a search that was submitted, chosen or come back to starts a new entry, so that search is not lost.
 * @param whereabouts Tells where the reader is, to be kept with the entry that is left.
 */
export function keepAddress(whereabouts: () => KeptState) {
  let isSettled = true;

  function go(state: PageState, asNewEntry: boolean): void {
    const address = location.pathname + writePageState(state);
    if (address === location.pathname + location.search) return;
    if (asNewEntry) {
      history.replaceState(whereabouts(), '');
      history.pushState(null, '', address);
    } else {
      history.replaceState(null, '', address);
    }
    isSettled = false;
  }

  return {
    isSettled: () => isSettled,
    type(state: PageState): void {
      go(state, isSettled && location.search !== '');
    },
    submit(state: PageState): void {
      go(state, isSettled);
      isSettled = true;
    },
    settle(): void {
      isSettled = true;
    },
    /** Notes where the reader is when the page is left. */
    keep(): void {
      history.replaceState(whereabouts(), '');
    },
    kept(): Partial<KeptState> {
      return (history.state ?? {}) as Partial<KeptState>;
    },
  };
}
