import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { SiteFiles } from './serve-counted.ts';

const folder = '.build/bench';

/**
 * Builds the site as `npm run build` does, at the root of a host, and reads its files into memory.
 * @throws Error when it does not build.
 */
export function buildRealSite(): SiteFiles {
  execFileSync(process.execPath, ['src/commands/build.ts', '--out', folder], {
    env: { ...process.env, SITE_URL: 'http://localhost:4321/' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(folder.length + 1).replaceAll('\\', '/'), new Uint8Array(readFileSync(file))];
    }),
  );
}

/** The pages of entries, by address: `/organizations/meti/`. */
export function entryPages(files: SiteFiles): Map<string, string> {
  const pages = [...files].filter(([path]) => /^(?:organizations|initiatives|events)\/[^/]+\/index\.html$/.test(path));
  return new Map(
    pages.map(([path, bytes]) => [`/${path.replace(/index\.html$/, '')}`, new TextDecoder().decode(bytes)]),
  );
}

/** Whether a file belongs to the site's own search index. */
export function isOwnIndex(path: string): boolean {
  return /^search(?:\.json$|-[0-9a-f]+\/)/.test(path);
}
