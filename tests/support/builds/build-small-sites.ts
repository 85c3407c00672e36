/** Builds the sites of little content, each in a project of its own. Run by `npm test`. */
import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { builds } from './builds.ts';
import { copyProject } from './copy-project.ts';
import { translateProject } from './made-up-language.ts';

for (const build of [builds.starter, builds.bare, builds.translated]) {
  const { folder, content, siteUrl } = build;
  const project = `${folder}-project`;
  copyProject(project, undefined, content);
  if (build === builds.translated) translateProject(project);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], {
    cwd: project,
    env: { ...process.env, SITE_URL: siteUrl },
    encoding: 'utf8',
  });
  console.log(stdout + stderr);
  // A site of little content is no reason to warn of anything.
  if (status !== 0 || /warn/i.test(stdout + stderr)) process.exit(1);
  rmSync(folder, { recursive: true, force: true });
  renameSync(join(project, 'dist'), folder);
}
