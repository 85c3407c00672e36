import { manifestFile, readManifest, type Manifest } from '../format/manifest.ts';
import { fetchFile, type Fetch } from './fetch-file.client.ts';

/**
 * Fetches what the search knows before it asks the index.
 * @throws SearchUnavailable
 */
export function fetchManifest(root: string, fetch: Fetch): Promise<Manifest> {
  return fetchFile(fetch, root + manifestFile, { cache: 'no-cache' }, async (response) =>
    readManifest(await response.text()),
  );
}
