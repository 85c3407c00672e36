import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

/** Puts a fresh folder in the place of another, whole: whoever looks finds the last, or none for a moment, or the new. */
export async function swapIn(folder: string, fresh: string, last: string): Promise<void> {
  await rm(last, { recursive: true, force: true });
  if (existsSync(folder)) await rename(folder, last);
  await rename(fresh, folder);
  await rm(last, { recursive: true, force: true });
}

/** Brings the last folder back, where something was killed in that moment. */
export async function bringBack(folder: string, last: string): Promise<void> {
  if (existsSync(last) && !existsSync(folder)) await rename(last, folder);
}
