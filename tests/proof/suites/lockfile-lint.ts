import { readFileSync } from 'node:fs';
import type { Suite } from '../suite.ts';
import { runTool } from '../support/tools.ts';

const lockfiles = ['package-lock.json', 'tests/proof/package-lock.json'];

export const lockfileLint: Suite = {
  name: 'lockfile-lint',
  does: 'both lockfiles: encrypted sources of one registry, and a SHA-512 of every package',
  run: async () => {
    const findings = [];
    let packages = 0;
    for (const path of lockfiles) {
      packages += Object.keys((JSON.parse(readFileSync(path, 'utf8')) as { packages: object }).packages).length - 1;
      const rules = ['--validate-https', '--allowed-hosts', 'npm', '--validate-integrity', '--validate-package-names'];
      const { code, out, told } = await runTool('lockfile-lint', [
        '--path',
        path,
        '--type',
        'npm',
        '--format',
        'plain',
        ...rules,
      ]);
      const lines = (out + told).split('\n').filter((line) => line.includes('detected') || line.includes('error'));
      if (code !== 0) findings.push(...lines.map((message) => ({ rule: 'lockfile', where: path, message })));
      if (code !== 0 && lines.length === 0) throw new Error(out + told);
    }
    return { looked: `${packages} packages`, findings };
  },
};
