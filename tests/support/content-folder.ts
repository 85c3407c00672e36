import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ContentFiles } from '../../src/gate/read-content.ts';

/** Writes content to a new folder of the system's temporary folder; returns its path. The caller removes it. */
export function writeContentFolder(files: ContentFiles): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [path, content] of files) {
    if (typeof content === 'string') throw new Error(`${path} has no bytes to write`);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
