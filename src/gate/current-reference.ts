import { loadReference, type LoadedReference } from './load-reference.ts';
import { readEntryTree } from './entry-tree.ts';
import { fingerprintContent, readContent, type ContentFiles } from './read-content.ts';
import type { FilesRead } from './read-once.ts';
import type { Entry, Reference } from '../reference/reference.ts';
import type { Root } from 'mdast';

/** The content folder of the project that is built or served. Astro bundles modules, so their own path is no help. */
export const contentFolder = `${process.cwd().replaceAll('\\', '/')}/content`;

interface Kept {
  fingerprint: string;
  checkedAt: number;
  files: ContentFiles;
  loaded: LoadedReference;
}

const shared = globalThis as { checkedContent?: { kept: Kept | null; filesRead: FilesRead } };
/** In dev mode, pages have a copy of this module for themselves: all copies share what one has read. */
const read = (shared.checkedContent ??= { kept: null, filesRead: new Map() });

/** The content of this project with its problems; read again only when a file has changed. */
export function currentContent(): LoadedReference {
  return keepContent().loaded;
}

/** The content as it is now, for the rest of this process: a build renders what it has checked. */
export function holdContent(): LoadedReference {
  const now = keepContent();
  now.checkedAt = Infinity;
  // Nothing is read again, so what was read is let go: parts of the trees of all texts are among it.
  read.filesRead.clear();
  return now.loaded;
}

/** The checked content of this project as plain data. */
export function currentReference(): Reference {
  return currentContent().reference;
}

/**
 * The text of an entry as its author wrote it. Every call gets its own copy of the tree.
 * @throws Error when its file can't be read.
 */
export function currentEntryTree(entry: Entry): Root {
  return readEntryTree(entry.file, keepContent().files.get(entry.file));
}

/** The path below the content folder of a file given by its full path: `organizations/meti.mdx`. */
export function contentPath(fullPath: string): string {
  const path = fullPath.replaceAll('\\', '/');
  return path.startsWith(`${contentFolder}/`)
    ? path.slice(contentFolder.length + 1)
    : path.replace(/^.*\/content\//, '');
}

function keepContent(): Kept {
  // A page asks many times within a few milliseconds: the files are not checked each time.
  if (read.kept && Date.now() - read.kept.checkedAt < 50) return read.kept;
  const fingerprint = fingerprintContent(contentFolder);
  if (read.kept?.fingerprint === fingerprint) read.kept.checkedAt = Date.now();
  else {
    const files = readContent(contentFolder);
    read.kept = { fingerprint, checkedAt: Date.now(), files, loaded: loadReference(files, read.filesRead) };
  }
  return read.kept;
}
