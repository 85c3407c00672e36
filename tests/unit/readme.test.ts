import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');

/** Every file and folder that the README's tree names: those at the start of a line, and the `folders/` it speaks of. */
function listNamed(): string[] {
  const tree = /```\n(content\/[\s\S]*?)```/.exec(readme)?.[1] ?? '';
  let top = '';
  let room = '';
  return tree.split('\n').flatMap((line) => {
    const [, indent, name, told] = /^( {0,2})(?:([\w.-]+\/?)(?: {2,}|$))?(.*)$/.exec(line) ?? [];
    if (name && !indent) top = name;
    if (name) room = indent ? join(top, name) : name;
    const inside = [...(told ?? '').matchAll(/(?<=^|\s)[a-z-]+\//g)].map(([folder]) => join(room, folder));
    return [...(name ? [room] : []), ...inside].map(toPath);
  });
}

const toPath = (path: string) => path.replaceAll('\\', '/').replace(/\/$/, '');

describe('the README', () => {
  const named = listNamed();

  it('names files and folders that are there', () => {
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names each room of the code, and each folder of the tests', () => {
    const folders = ['src', 'tests'].flatMap((top) =>
      readdirSync(top, { withFileTypes: true, recursive: top === 'src' })
        .filter((entry) => entry.isDirectory())
        .map((entry) => toPath(join(entry.parentPath, entry.name))),
    );
    // Routes mirror the addresses of the site, and the starter the folder of content.
    const rooms = folders.filter((path) => !/^src\/(?:pages|commands\/starter)\//.test(path));
    expect(rooms.filter((path) => !named.includes(path))).toEqual([]);
  });

  it('names the commands that exist, and no others', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const commands = [...readme.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name ?? '');
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const missing = Object.keys(scripts).filter((name) => !commands.includes(name));
    // npm runs these two without "run".
    expect(missing).toEqual(['start', 'test']);
  });

  it('can be read in one sitting: under 150 lines', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThan(150);
  });
});
