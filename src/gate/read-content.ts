import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bytes of a file, or a description of what is there instead of an ordinary file. */
export type ContentFile =
  Uint8Array | 'a symbolic link' | 'a special file' | 'a file that could not be read' | 'a folder';

/** Everything below the content folder, by path with forward slashes. */
export type ContentFiles = ReadonlyMap<string, ContentFile>;

/**
 * Reads the content folder; nothing else in the gate touches the disk. Symbolic links are never followed, and hidden
 * files (`.DS_Store`, an editor's swap files) are ignored.
 * @throws Error when the folder itself can't be read.
 */
export function readContent(folder: string): ContentFiles {
  const files = new Map<string, ContentFile>();
  for (const path of listFiles(folder)) files.set(path, readFile(join(folder, path)));
  return files;
}

/** A cache key that changes when a file below the folder is added, removed or written. */
export function fingerprintContent(folder: string): string {
  return listFiles(folder)
    .map((path) => {
      // Gone since it was listed: an editor has just saved it.
      const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
      return `${path} ${found?.mtimeMs ?? 0} ${found?.size ?? 0}`;
    })
    .join('\n');
}

function listFiles(folder: string, below = ''): string[] {
  const items = readdirSync(join(folder, below), { withFileTypes: true });
  return items
    .filter((item) => !item.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) => {
      const path = below ? `${below}/${item.name}` : item.name;
      // No content is more than one folder deep, and a folder named like a file is reported as itself.
      const opened = item.isDirectory() && !/\.(?:mdx|yaml)$/.test(item.name);
      return opened ? listFiles(folder, path) : [path];
    });
}

function readFile(path: string): ContentFile {
  try {
    const found = lstatSync(path);
    if (found.isSymbolicLink()) return 'a symbolic link';
    if (found.isDirectory()) return 'a folder';
    return found.isFile() ? new Uint8Array(readFileSync(path)) : 'a special file';
  } catch {
    return 'a file that could not be read';
  }
}
