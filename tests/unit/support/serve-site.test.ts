import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedSite, serveSite } from '../../support/serve-site.ts';

let folder: string;
let site: ServedSite;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'dist/names'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist/index.html'), 'home');
  writeFileSync(join(folder, 'dist/names/index.html'), 'names');
  writeFileSync(join(folder, 'dist/404.html'), 'not here');
  writeFileSync(
    join(folder, 'dist/_headers'),
    '/*\n  X-One: 1\n  Cache-Control: no-cache\n/names/*\n  ! Cache-Control\n  Cache-Control: public, max-age=9\n',
  );
  site = await serveSite({ folder: join(folder, 'dist'), siteUrl: 'http://localhost/some/base/' });
});
afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true });
});

describe('the server for the browser tests', () => {
  it.each([
    ['', 200, 'home'],
    ['names/', 200, 'names'],
    ['names/?q=1', 200, 'names'],
    ['nope/', 404, 'not here'],
    ['names/nope', 404, 'not here'],
    ['%E0%A4%A', 404, 'not here'],
    ['../../', 404, 'not here'],
    ['..%2f..%2fsecret.txt', 404, 'not here'],
  ])('answers "%s" as a static host does', async (path, status, body) => {
    const response = await fetch(site.url + path);
    expect([response.status, await response.text()]).toEqual([status, body]);
  });

  it('leads to the slash at the end, with the query', async () => {
    const response = await fetch(`${site.url}names?q=1`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/some/base/names/?q=1']);
  });

  it.each([
    ['', 'no-cache'],
    ['names/', 'public, max-age=9'],
    ['nope/', 'no-cache'],
  ])('sends with "%s" the headers that the site asks for', async (path, cacheControl) => {
    const { headers } = await fetch(site.url + path);
    expect([headers.get('x-one'), headers.get('cache-control')]).toEqual(['1', cacheControl]);
  });
});
