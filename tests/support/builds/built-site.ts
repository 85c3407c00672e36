import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Build } from './builds.ts';

/**
 * The files of a build, with forward slashes, sorted.
 * @throws Error that says how to build, when there is none.
 */
export function listFiles(build: Build): string[] {
  if (!existsSync(join(build.folder, 'index.html'))) {
    throw new Error(`${build.folder}/ holds no site; \`npm test\` builds it, or \`npm test -- build\` alone`);
  }
  return readdirSync(build.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(build.folder).length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The HTML files of a build. */
export function listPages(build: Build): string[] {
  return listFiles(build).filter((file) => file.endsWith('.html'));
}

/** The address of a page below the base path: `organizations/meti/index.html` is `organizations/meti/`. */
export function addressOf(page: string): string {
  return page.replace(/(^|\/)index\.html$/, '$1');
}

export function readBuilt(build: Build, file: string): string {
  return readFileSync(join(build.folder, file), 'utf8');
}
