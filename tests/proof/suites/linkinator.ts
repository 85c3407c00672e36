import type { Suite } from '../suite.ts';
import { runTool } from '../support/tools.ts';

interface Report {
  links: { url: string; state: string; status?: number; parent?: string }[];
}

/** Links to other sites are left alone: no suite asks anything of another host. */
export const linkinator: Suite = {
  name: 'linkinator',
  does: 'links, fragments and style sheets of the served site',
  run: async ({ url }) => {
    const skip = `^(?!${url})`;
    const options = ['--recurse', '--check-fragments', '--check-css', '--redirects', 'error', '--format', 'json'];
    const { out, told } = await runTool('linkinator', [url, ...options, '--skip', skip]);
    if (!out.includes('{')) throw new Error(told || out);
    const { links } = JSON.parse(out.slice(out.indexOf('{'))) as Report;
    const looked = links.filter(({ state }) => state !== 'SKIPPED');
    const broken = looked.filter(({ state }) => state !== 'OK');
    return {
      looked: `${looked.length} links`,
      findings: broken.map(({ url: to, status = 0, parent = '' }) => ({
        rule: `${status}`,
        where: parent,
        message: to,
      })),
    };
  },
};
