/** The search can't be used right now; says whether another try may help. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

/** The browser lacks what the search runs on, or a policy forbids it. */
export class WebAssemblyMissing extends SearchUnavailable {
  override name = 'WebAssemblyMissing';
}

/** How files of the site are fetched: `fetch`, or a stand-in for tests. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** Milliseconds that a file may take. */
export const patience = 15_000;

/**
 * Fetches a file and gives its text or bytes to `read`.
 * @throws SearchUnavailable when it does not arrive in time, or something else comes.
 */
export async function fetchFile<T>(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new Error(`${response.status} for ${url}`);
    return await read(response);
  } catch (cause) {
    throw cause instanceof SearchUnavailable ? cause : new SearchUnavailable(`${url} did not load`, { cause });
  }
}
