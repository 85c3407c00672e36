import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/** Installs a package with apt-get, where that is possible: as root on Debian or a relative. Tells whether it worked. */
export function installDebianPackage(name: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const aptGet = (...args: string[]) =>
    spawnSync('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
      timeout: 240_000,
    }).status === 0;
  return (
    aptGet('install', '-y', '--no-install-recommends', name) || (aptGet('update') && aptGet('install', '-y', name))
  );
}
