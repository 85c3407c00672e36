import { spawnSync } from 'node:child_process';
import { installDebianPackage } from './debian-package.ts';

/** Whether Java is there, after an attempt to install it where it is missing. */
export function findJava(): boolean {
  return runs() || (installDebianPackage('default-jre-headless') && runs());
}

function runs(): boolean {
  return spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
}
