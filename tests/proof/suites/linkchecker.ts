import type { Suite } from '../suite.ts';
import { findCommand, runCommand } from '../support/tools.ts';

export const linkchecker: Suite = {
  name: 'linkchecker',
  does: 'links of the served site, by the linkchecker of Debian',
  run: async ({ url }) => {
    const command = findCommand('linkchecker');
    if (!command) return { skipped: 'linkchecker (a Debian package)' };
    const { out, told } = await runCommand(command, [
      '--no-status',
      `--ignore-url=^(?!${url})`,
      '--output=csv',
      '--verbose',
      url,
    ]);
    const rows = out.split('\n').filter((row) => row && !row.startsWith('#') && !row.startsWith('urlname;'));
    if (rows.length === 0) throw new Error(told || out);
    // urlname;parentname;baseref;result;warningstring;infostring;valid;...
    const broken = rows.map((row) => row.split(';')).filter((cells) => cells[6] === 'False');
    return {
      looked: `${rows.length} links`,
      findings: broken.map(([to = '', from = '', , result = '']) => ({ rule: result, where: from, message: to })),
    };
  },
};
