import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedFolder, serveFolder } from '../../../src/commands/serve-folder.ts';

let folder: string;
let served: ServedFolder;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'dist/names'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist/index.html'), 'home');
  writeFileSync(join(folder, 'dist/names/index.html'), 'names');
  writeFileSync(join(folder, 'dist/404.html'), 'not here');
  writeFileSync(join(folder, 'dist/font.woff2'), 'font');
  writeFileSync(
    join(folder, 'dist/_headers'),
    '/*\n  X-One: 1\n  Cache-Control: no-cache\n/some/base/names/*\n  ! Cache-Control\n  Cache-Control: public, max-age=9\n/some/base/\n  X-Home: 1\n',
  );
  served = await serveFolder({ folder: join(folder, 'dist'), base: '/some/base/', port: 0 });
  url = `http://127.0.0.1:${served.port}/some/base/`;
});
afterAll(async () => {
  await served.stop();
  rmSync(folder, { recursive: true });
});

/** The answer to a path exactly as written: `fetch` would tidy it up. */
const ask = (path: string): Promise<[status: number | undefined, body: string]> =>
  new Promise((done, fail) => {
    request({ host: '127.0.0.1', port: served.port, path }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => done([response.statusCode, body]));
    })
      .on('error', fail)
      .end();
  });

describe('The server of npm start', () => {
  it.each([
    ['/some/base/', 200, 'home'],
    ['/some/base/names/', 200, 'names'],
    ['/some/base/names/?q=1', 200, 'names'],
    ['/some/base/names/index.html', 200, 'names'],
    ['/some/base/nope/', 404, 'not here'],
    ['/some/base/_headers', 404, 'not here'],
    ['/some/base/names/nope', 404, 'not here'],
    ['/', 404, 'not here'],
    ['/some/', 404, 'not here'],
    ['/some/base/%E0%A4%A', 404, 'not here'],
    ['/some/base/%00', 404, 'not here'],
    ['/some/base/../../secret.txt', 404, 'not here'],
    ['/some/base/..%2fsecret.txt', 404, 'not here'],
    ['/some/base/..%2f..%2fsecret.txt', 404, 'not here'],
    ['//example.org/', 404, 'not here'],
    ['/some/base//names/', 200, 'names'],
    ['*', 404, 'not here'],
    ['http://[/', 404, 'not here'],
  ])('answers %s as a static host does', async (path, status, body) => {
    expect(await ask(path)).toEqual([status, body]);
  });

  it('compresses text for those who ask, which fonts are already', async () => {
    const encodingOf = async (path: string) => (await fetch(url + path)).headers.get('content-encoding');
    expect([await encodingOf(''), await encodingOf('font.woff2')]).toEqual(['gzip', null]);
    expect(await (await fetch(url)).text()).toBe('home');
    expect(await ask('/some/base/')).toEqual([200, 'home']);
  });

  it('leads to the slash at the end, with the query', async () => {
    const response = await fetch(`${url}names?q=1`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/some/base/names/?q=1']);
  });

  it.each([
    ['', 'no-cache'],
    ['names/', 'public, max-age=9'],
    ['nope/', 'no-cache'],
  ])('sends with "%s" the headers that the site asks for', async (path, cacheControl) => {
    const { headers } = await fetch(url + path);
    expect([headers.get('x-one'), headers.get('cache-control')]).toEqual(['1', cacheControl]);
  });

  it('sends headers of one page with that page alone', async () => {
    expect((await fetch(url)).headers.get('x-home')).toBe('1');
    expect((await fetch(`${url}names/`)).headers.get('x-home')).toBe(null);
  });

  it('is there for this machine by name as well as by number', async () => {
    expect((await fetch(url.replace('127.0.0.1', 'localhost'))).status).toBe(200);
  });

  it('says so when the port is taken', async () => {
    const again = serveFolder({ folder: join(folder, 'dist'), base: '/', port: served.port });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('keeps a connection for a client that is slow to ask again', async () => {
    expect((await fetch(url)).headers.get('keep-alive')).toBe('timeout=60');
  });
});
