import { loadReference } from './load-reference.ts';
import type { LoadedReference } from './load-reference.ts';
import { fingerprintContent, readContent } from './read-content.ts';
import type { Reference } from './reference.ts';

/** The content folder of the project that is built or served. Astro bundles modules, so their own place says nothing. */
export const contentFolder = `${process.cwd().replaceAll('\\', '/')}/content`;

let kept: { fingerprint: string; checkedAt: number; loaded: LoadedReference } | null = null;

/** The content of this project with its problems; read again only when a file has changed. */
export function currentContent(): LoadedReference {
  // A page asks many times in a few milliseconds: the files are not looked at for each.
  if (kept && Date.now() - kept.checkedAt < 50) return kept.loaded;
  const fingerprint = fingerprintContent(contentFolder);
  const loaded = kept?.fingerprint === fingerprint ? kept.loaded : loadReference(readContent(contentFolder));
  kept = { fingerprint, checkedAt: Date.now(), loaded };
  return loaded;
}

/** The checked content of this project as plain data. */
export function currentReference(): Reference {
  return currentContent().reference;
}

/** The path below the content folder of a file given by its full path: `organizations/meti.mdx`. */
export function contentPath(fullPath: string): string {
  const path = fullPath.replaceAll('\\', '/');
  return path.startsWith(`${contentFolder}/`)
    ? path.slice(contentFolder.length + 1)
    : path.replace(/^.*\/content\//, '');
}
