import { openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs';
import process from 'node:process';

/**
 * Takes a lock file for this process; returns the function that gives it back. A lock of a process that no longer runs
 * is taken over.
 * @throws Error naming the process that holds the lock.
 */
export function takeLock(path: string): () => void {
  for (;;) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(path, 'utf8'));
      if (holder !== process.pid && isRunning(holder)) {
        throw new Error(`another build is running (process ${holder}); wait for it to end`, { cause: error });
      }
      rmSync(path, { force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
