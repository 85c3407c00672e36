import { Worker } from 'node:worker_threads';
import type { Finding, Suite } from '../suite.ts';
import { type DamagedFile, makeDamagedFiles } from '../support/damaged-files.ts';

const seed = 20_261_127;
const total = 20_000;
/** Files that one thread reads. */
const batch = 1000;
/** As long as the thread may be silent, in milliseconds: the limit of one file, on a machine that has much to do. */
const silence = 60_000;

/** That the check of the content comes to an end with whatever it is given, and each of its messages has a place. */
export const entries: Suite = {
  name: 'entries',
  does: `damaged content: the YAML test suite, CommonMark, mutations of the entries (from seed ${seed})`,
  run: async ({ thin }) => {
    const files = (await makeDamagedFiles(total, seed)).filter((_, index) => index % thin === 0);
    const findings: Finding[] = [];
    for (let at = 0; at < files.length; at += batch) findings.push(...(await readFiles(files.slice(at, at + batch))));
    return { looked: `${files.length} files`, findings };
  },
};

function readFiles(files: DamagedFile[]): Promise<Finding[]> {
  return new Promise((done, fail) => {
    const findings: Finding[] = [];
    const worker = new Worker(new URL('../support/entry-worker.ts', import.meta.url), { workerData: files });
    let where = '';
    const hangs = () => {
      findings.push({
        rule: 'hang',
        where,
        message: `nothing for ${silence} ms; the rest of its thousand is not read`,
      });
      void worker.terminate();
    };
    let timer = setTimeout(hangs, silence);
    worker.on('message', (message: { starts: string } | Finding) => {
      clearTimeout(timer);
      timer = setTimeout(hangs, silence);
      if ('starts' in message) where = message.starts;
      else findings.push(message);
    });
    worker.on('error', fail);
    worker.on('exit', () => {
      clearTimeout(timer);
      done(findings);
    });
  });
}
