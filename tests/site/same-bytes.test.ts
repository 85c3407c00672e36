import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Build, builds } from '../support/builds/builds.ts';
import { listFiles } from '../support/builds/built-site.ts';

const hashes = (build: Build) =>
  Object.fromEntries(
    listFiles(build).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(build.folder, file)))
        .digest('hex'),
    ]),
  );

describe('Two builds of the same content', () => {
  it('are the same to the byte, whatever the folder, day, time zone, language, user, umask and order of files', () => {
    const [first, second] = [hashes(builds.root), hashes(builds.again)];
    expect(Object.keys(second)).toEqual(Object.keys(first));
    expect(Object.keys(first).filter((file) => first[file] !== second[file])).toEqual([]);
  });
});
