/** Where a followed search result leads, and the words that were found there. */
export interface FollowedHit {
  /** The whole address. */
  address: string;
  words: readonly string[];
  /** Milliseconds since 1970. */
  at: number;
}

const followedHitKey = 'followed-hit';
const followedPagesKey = 'followed-pages';

/** The results that were followed in this session, the latest first. */
export function listFollowed(): { address: string; title: string }[] {
  try {
    return JSON.parse(sessionStorage.getItem(followedPagesKey) ?? '[]') as { address: string; title: string }[];
  } catch {
    return [];
  }
}

/**
 * Lets the page that a result leads to mark the words found, in this tab or a new one: see `mark-hits.client.ts`. The
 * address stays clean, so that it can be copied from the link or the address bar. For this session, the page is listed
 * among those followed.
 */
export function rememberWhenFollowed(link: HTMLAnchorElement, words: readonly string[], title: string): void {
  const remember = (): void => {
    const hit: FollowedHit = { address: link.href, words, at: Date.now() };
    try {
      // Local storage, because a new tab does not share session storage.
      localStorage.setItem(followedHitKey, JSON.stringify(hit));
      const others = listFollowed().filter(({ address }) => address !== hit.address);
      sessionStorage.setItem(
        followedPagesKey,
        JSON.stringify([{ address: hit.address, title }, ...others.slice(0, 3)]),
      );
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
