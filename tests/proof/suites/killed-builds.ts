import process from 'node:process';
import type { Suite } from '../suite.ts';
import { runCommand } from '../support/tools.ts';

export const killedBuilds: Suite = {
  name: 'killed-builds',
  does: 'builds that are killed at forty moments leave the last good site',
  run: async () => {
    const vitest = [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--project',
      'proof',
    ];
    const { code, out, told } = await runCommand(process.execPath, vitest, { minutes: 120, env: { NO_COLOR: '1' } });
    const findings = code === 0 ? [] : [{ rule: 'killed build', where: 'killed-builds.test.ts', message: out + told }];
    return { looked: '40 moments', findings };
  },
};
