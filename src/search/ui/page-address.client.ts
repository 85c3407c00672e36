/** The state in the address of the search page. Null for what is left open. */
export interface PageState {
  query: string;
  kind: string | null;
  organization: string | null;
  topic: string | null;
  year: string | null;
  /** Null for the order of relevance. */
  sort: 'date' | null;
}

/** Kept with the history entry, so that Back shows the list as it was left. */
interface KeptState {
  scroll: number;
  shown: number;
}

/** What ids and years are made of; anything else was not chosen from a list. */
const choosable = /^[a-z0-9-]{1,80}$/;

/** Reads the state from an address; ignores an unknown kind or order, and anything that can't be an id. */
export function readPageState(search: string, kinds: readonly string[]): PageState {
  const parameters = new URLSearchParams(search);
  const chosen = (name: string): string | null => {
    const value = parameters.get(name) ?? '';
    return choosable.test(value) ? value : null;
  };
  const kind = parameters.get('kind');
  return {
    query: parameters.get('q') ?? '',
    kind: kind !== null && kinds.includes(kind) ? kind : null,
    organization: chosen('organization'),
    topic: chosen('topic'),
    year: chosen('year'),
    sort: parameters.get('sort') === 'date' ? 'date' : null,
  };
}

/** The query part of the address for a state: `?q=meti&kind=event`; empty for an empty search. */
function writePageState({ query, ...choice }: PageState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const [name, value] of Object.entries(choice)) if (value !== null) parameters.set(name, value);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** How many filters narrow the list. */
export function countFilters({ kind, organization, topic, year }: PageState): number {
  return [kind, organization, topic, year].filter((value) => value !== null).length;
}

/**
 * Keeps the address up to date. Typing replaces it, so that Back does not step through letters; but the first letter
 * after a search that was submitted, chosen or returned to starts a new history entry, so that search is not lost.
 * @param whereabouts Tells where the reader is, to be kept with the history entry that is left.
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
    /** Records where the reader is when the page is left. */
    keep(): void {
      history.replaceState(whereabouts(), '');
    },
    kept(): Partial<KeptState> {
      return (history.state ?? {}) as Partial<KeptState>;
    },
  };
}
