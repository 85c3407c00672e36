import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../support/builds/copy-project.ts';
import { seededNumbers } from '../support/content/seeded-numbers.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'killed-')), 'project');
const moments = Number(process.env['MOMENTS'] ?? 40);
const seed = 20_261_126;

function startBuild(): { child: ChildProcess; end: Promise<number | null> } {
  const child = spawn(process.execPath, ['src/commands/build.ts'], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, SITE_URL: 'http://localhost:4321/' },
    // A group of its own, so that what it has started dies with it.
    detached: true,
  });
  return { child, end: new Promise((done) => child.on('close', done)) };
}

/** One hash for all files of a site; null where there is none. */
function hashSite(): string | null {
  const site = join(folder, 'dist');
  if (!existsSync(site)) return null;
  const hash = createHash('sha256');
  for (const file of readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())) {
    hash.update(join(file.parentPath, file.name)).update(readFileSync(join(file.parentPath, file.name)));
  }
  return hash.digest('hex');
}

describe.skipIf(process.platform === 'win32')(`A build that is killed (moments from seed ${seed})`, () => {
  let took = 0;
  let good: string | null = null;
  beforeAll(async () => {
    copyProject(folder);
    const started = Date.now();
    expect(await startBuild().end).toBe(0);
    took = Date.now() - started;
    good = hashSite();
  }, 600_000);
  afterAll(() => rmSync(resolve(folder, '..'), { recursive: true }));

  it(`leaves the last good site whole at each of ${moments} moments, and the way free for the next build`, async () => {
    const random = seededNumbers(seed);
    for (let moment = 0; moment < moments; moment++) {
      const { child, end } = startBuild();
      // More of them late, where files are put in place.
      const after = took * Math.sqrt(random(1_000_000) / 1_000_000);
      await Promise.race([end, setTimeout(after)]);
      try {
        process.kill(-(child.pid ?? 0), 'SIGKILL');
      } catch {
        // It has ended already.
      }
      await end;
      // Between its two renames a site is aside for an instant; the next build brings it back.
      const isAside = !existsSync(join(folder, 'dist')) && existsSync(join(folder, '.build/dist.old'));
      expect(isAside ? good : hashSite(), `killed after ${Math.round(after)} of ${took} ms`).toBe(good);
    }
    expect(await startBuild().end).toBe(0);
    expect(hashSite()).toBe(good);
  });
});
