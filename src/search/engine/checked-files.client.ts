import { isPacked } from '../format/index-files.ts';
import type { Manifest } from '../format/manifest.ts';
import { fetchFile, SearchUnavailable, type Fetch } from './fetch-file.client.ts';

/**
 * Fetches the files of the index's folder and checks them: by the SHA-256 of the manifest, or, for texts, by the
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
