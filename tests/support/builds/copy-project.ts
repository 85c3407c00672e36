import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Copies all that a build needs into a folder, which is emptied first; of the content, what is not excepted. */
export function copyProject(
  folder: string,
  except: (path: string) => boolean = () => false,
  content = 'content',
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Copies, because Astro loses the styles of pages that lie behind a link.
  for (const name of ['src', 'public', 'content', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    const from = name === 'content' ? content : name;
    cpSync(from, join(folder, name), { recursive: true, filter: (path) => !except(path) });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
}
