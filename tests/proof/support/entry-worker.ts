/** Reads content that was damaged on purpose, in a thread of its own, so that one that hangs can be told of and ended. */
import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { loadReference } from '../../../src/gate/load-reference.ts';
import type { DamagedFile } from './damaged-files.ts';
import { smallContent } from '../../support/content/small-content.ts';

/** As long as a file may take, in milliseconds of the processor: another program may have it meanwhile. */
const limit = 5000;

let reading = '';
process.on('warning', ({ message }) => parentPort?.postMessage({ rule: 'unlocated warning', where: reading, message }));

for (const { path, bytes, from } of workerData as DamagedFile[]) {
  reading = from;
  parentPort?.postMessage({ starts: from });
  const started = process.threadCpuUsage();
  try {
    const { problems } = loadReference(smallContent({ [path]: bytes }));
    const lines = new TextDecoder().decode(bytes).split(/\r\n?|\n/).length;
    const lost = problems.find(
      ({ file, line, column, message }) => !(line > 0 && column > 0) || (file === path && line > lines) || !message,
    );
    if (lost) parentPort?.postMessage({ rule: 'no place', where: from, message: JSON.stringify(lost) });
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort?.postMessage({ rule: 'crash', where: from, message });
  }
  const { user, system } = process.threadCpuUsage(started);
  const took = (user + system) / 1000;
  if (took > limit) parentPort?.postMessage({ rule: 'hang', where: from, message: `${Math.round(took)} ms` });
}
