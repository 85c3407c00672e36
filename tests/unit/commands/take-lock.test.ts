import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from '../../../src/commands/take-lock.ts';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  lock = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('The lock of a build', () => {
  it('names the process that holds it, and is gone when given back', () => {
    const release = takeLock(lock);
    expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
    release();
    release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused while another process holds it, with a way out', () => {
    writeFileSync(lock, String(process.ppid));
    expect(() => takeLock(lock)).toThrow(
      `another build is running (process ${process.ppid}); wait for it to end, or delete ${lock} if that is no build`,
    );
    expect(readFileSync(lock, 'utf8')).toBe(String(process.ppid));
  });

  it.each([
    ['a process that is gone', '4194305'],
    ['this very process, which has begun anew', String(process.pid)],
    ['no process at all', 'nonsense'],
    ['a group of processes', '-1'],
    ['every process', '0'],
  ])('is taken over from %s', (_holder, text) => {
    writeFileSync(lock, text);
    takeLock(lock)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('counts as held in the moment between its making and its first byte, and as left by a crash later on', () => {
    writeFileSync(lock, '');
    expect(() => takeLock(lock)).toThrow('another build is running (process not known yet)');
    utimesSync(lock, new Date(0), new Date(0));
    takeLock(lock)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says why it can not be taken where nothing can be written', () => {
    expect(() => takeLock(join(folder, 'none/lock'))).toThrow('ENOENT');
  });
});
