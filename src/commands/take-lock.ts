import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import process from 'node:process';

/**
 * Takes a lock file for this process; returns the function that releases it. The lock of a process that no longer runs
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
      if (codeOf(error) !== 'EEXIST') throw error;
      const holder = readLock(path);
      if (holder !== null && isHeld(path, holder)) throw inUse(path, holder);
      if (holder !== null) takeAway(path, holder);
    }
  }
}

/** The content of a lock file; null when it is gone by now. */
function readLock(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function isHeld(path: string, holder: string): boolean {
        // Between creating a lock and writing to it there is a moment; a crash in it leaves it empty for good.
  if (holder === '') return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 10_000;
  return Number(holder) !== process.pid && isRunning(Number(holder));
}

/** Removes only a stale lock: since it was read, another process may have removed it and taken its own. */
function takeAway(path: string, stale: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readFileSync(aside, 'utf8');
  if (moved !== stale) {
    renameSync(aside, path);
    throw inUse(path, moved);
  }
  rmSync(aside);
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process runs, but belongs to another user.
    return codeOf(error) === 'EPERM';
  }
}

function inUse(path: string, holder: string): Error {
  return new Error(
    `another build is running (process ${holder || 'not known yet'}); wait for it to end, or delete ${path} if that is no build`,
  );
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
