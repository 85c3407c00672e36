/**
 * Builds the site once more as on another machine: in another folder, time zone, language and home, on another day, with
 * another umask, and with files in another order. Run by `npm test`, which compares the bytes.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { builds } from './builds.ts';
import { copyProject } from './copy-project.ts';

const home = mkdtempSync(join(tmpdir(), 'home-'));
const project = resolve(dirname(builds.again.folder), 'another machine/deep inside');
const preload = pathToFileURL(resolve('tests/support/builds/other-machine.mjs')).href;
copyProject(project);
const { status } = spawnSync(process.execPath, ['--import', preload, 'src/commands/build.ts'], {
  cwd: project,
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_OPTIONS: `--import ${preload}`,
    SITE_URL: builds.again.siteUrl,
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    HOME: home,
    USER: 'somebody',
  },
});
rmSync(home, { recursive: true });
if (status !== 0) process.exit(1);
rmSync(builds.again.folder, { recursive: true, force: true });
renameSync(join(project, 'dist'), builds.again.folder);
