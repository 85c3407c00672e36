import { isPacked } from '../format/index-files.ts';
import type { Manifest } from '../format/manifest.ts';

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

/**
 * Fetches the files of the index's folder and checks them: by the SHA-256 of the manifest, or, for fragments, by the
 * checksum inside. Pagefind itself takes a missing or broken file for one without matches.
 */
export function checkFiles(fetch: Fetch, folderUrl: string, files: Manifest['files']) {
  return async function fetchChecked(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const expected = files[path];
    // Web Crypto exists on https and localhost only; elsewhere the browser's own check does it.
    const subtle = (globalThis as { crypto?: { subtle?: SubtleCrypto } }).crypto?.subtle;
    const init = expected !== undefined && !subtle ? { integrity: `sha256-${expected}` } : {};
    const bytes = await fetchFile(
      fetch,
      folderUrl + path,
      init,
      async (response) => new Uint8Array(await response.arrayBuffer()),
    );
    if (expected !== undefined && subtle && (await hash(subtle, bytes)) !== expected) {
      throw new SearchUnavailable(`${path} is not the file that belongs to this index`);
    }
    return isPacked(path) ? unpack(bytes, path) : bytes;
  };
}

async function hash(subtle: SubtleCrypto, bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}

/** Unpacks a file; the browser checks length and checksum. Pagefind accepts files already unpacked. */
async function unpack(bytes: BlobPart, path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw new SearchUnavailable(`${path} is broken`, { cause });
  }
}
