import { join, resolve } from 'node:path';
import type { Suite } from '../suite.ts';
import { runTool } from '../support/tools.ts';

/** What GOV.UK checks its links with: from file to file, fragments too. */
export const hyperlink: Suite = {
  name: 'hyperlink',
  does: 'links and fragments of the built files',
  run: async ({ build }) => {
    const root = resolve(build.folder);
    const options = ['--canonicalroot', build.siteUrl, '--internal', '--recursive', '--root', root];
    const { out, told } = await runTool('hyperlink', [...options, join(root, 'index.html')]);
    const lines = out.split('\n');
    const passed = lines.filter((line) => line.startsWith('ok ')).length;
    if (passed === 0) throw new Error(told || out);
    const failed = lines.filter((line) => line.startsWith('not ok ')).map((line) => line.replace(/^not ok \d+ /, ''));
    return {
      looked: `${passed + failed.length} links`,
      findings: failed.map((message) => ({ rule: message.split(' ')[0] ?? '', where: message, message })),
    };
  },
};
