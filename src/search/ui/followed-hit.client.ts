/** Where a followed search result leads, and the words that were found there. */
export interface FollowedHit {
  /** The whole address. */
  address: string;
  words: readonly string[];
  /** Milliseconds since 1970. */
  at: number;
}

export const followedHitKey = 'followed-hit';

/**
 * Lets the page that a result leads to mark the words found, in this tab or a new one: see `mark-hits.client.ts`. The
 * address stays clean, so that it can be copied from the link or the address bar.
 */
export function rememberWhenFollowed(link: HTMLAnchorElement, words: readonly string[]): void {
  const remember = (): void => {
    const hit: FollowedHit = { address: link.href, words, at: Date.now() };
    try {
      // Local storage, because a new tab does not share session storage.
      localStorage.setItem(followedHitKey, JSON.stringify(hit));
    } catch {
      // Without storage, nothing is marked.
    }
    // A place on this page: no page loads that would look for the note, so `site.ts` is told to. An import from here as
    // well would give every page one more file, with what the bundler shares between importers.
    if (link.pathname === location.pathname) setTimeout(() => dispatchEvent(new Event(followedHitKey)));
  };
  link.addEventListener('click', remember);
  link.addEventListener('auxclick', remember);
}
