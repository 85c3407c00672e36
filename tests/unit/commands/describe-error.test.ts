import { describe, expect, it } from 'vitest';
import { describeError } from '../../../src/commands/describe-error.ts';

describe('What a command says when it fails', () => {
  it('is the message of the error, without its trace', () => {
    expect(describeError(new Error('the content has problems'))).toBe('the content has problems');
  });

  it('begins with the place, where a build tool gives one, and ends with its hint', () => {
    const error = Object.assign(new Error('Unexpected token'), {
      loc: { file: 'src/pages/about.astro', line: 3 },
      hint: 'Close the tag.',
    });
    expect(describeError(error)).toBe('src/pages/about.astro:3:0 Unexpected token\nClose the tag.');
  });

  it('leaves out a trace that stands in the message', () => {
    const message =
      'Build failed with 1 error:\n\n[plugin] about.astro:105:7\nUnexpected token\n' +
      '    at compile (file:///a/compile.js:61:3)\n    at async file:///a/index.js:217:35\nSee about.astro.';
    expect(describeError(new Error(message))).toBe(
      'Build failed with 1 error:\n\n[plugin] about.astro:105:7\nUnexpected token\nSee about.astro.',
    );
  });

  it('is a plain sentence where the disk refuses, not the code of the system', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(describeError(full)).toBe('the disk is full');
    const held = Object.assign(new Error('EBUSY: resource busy'), { code: 'EBUSY', path: 'dist' });
    expect(describeError(held)).toMatch(/^dist: another program is using it, or a disk is mounted there/);
    expect(describeError(new Error('[plugin] EROFS: read-only file system, open a.js'))).toMatch(
      /^the disk is read-only/,
    );
  });

  it('is what was thrown, when that is no error', () => {
    expect(describeError('out of luck')).toBe('out of luck');
  });
});
