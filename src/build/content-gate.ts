import type { AstroIntegration } from 'astro';
import { contentFolder, currentContent } from '../gate/current-reference.ts';
import { listProblems, type Problem, stopsBuild } from '../text/problems.ts';

/**
 * Stops the build when the content has problems other than of wording; in dev mode, reports each problem in the terminal
 * and on the page.
 */
export function contentGate(): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:build:start': () => {
        const report = reportProblems(stopsBuild);
        if (report) throw new Error(`The content has problems:\n${report}`);
      },
      'astro:server:setup': ({ server, logger }) => {
        let last = '';
        const tell = (): void => {
          const report = reportProblems();
          if (report === last) return;
          last = report;
          if (report) logger.error(`The content has problems:\n${report}`);
          else logger.info('The content has no problems.');
          if (report) server.ws.send({ type: 'error', err: { message: report, stack: '', plugin: 'content-gate' } });
        };
        server.watcher.add(contentFolder);
        server.watcher.on('all', (_event, path) => {
          // Editors write a file in several steps.
          if (path.replaceAll('\\', '/').startsWith(contentFolder)) setTimeout(tell, 100);
        });
        server.ws.on('connection', () => {
          last = '';
          tell();
        });
        tell();
      },
    },
  };
}

function reportProblems(counts: (problem: Problem) => boolean = () => true): string {
  return listProblems(currentContent().problems.filter(counts));
}
