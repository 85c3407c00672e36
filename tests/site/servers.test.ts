import { readFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answerHeaders } from '../../src/hosting/answer-headers.ts';
import { contentType } from '../../src/hosting/file-types.ts';
import { basePath, builds } from '../support/builds/builds.ts';
import { addressOf, listFiles, readBuilt } from '../support/builds/built-site.ts';
import { serveSite } from '../support/browser/open-site.ts';
import { findWebServer, startWebServer, webServers } from '../support/browser/web-servers.ts';

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** The answer to a request as it is, without the tidying of `fetch`. */
const ask = (url: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', fail)
      .end();
  });

/** What an answer lacks of what every answer says. */
const lacks = ({ headers }: Answer): string[] =>
  answerHeaders('http://localhost')
    .filter(([name, value]) => headers[name.toLowerCase()] !== value)
    .map(([name]) => `${name}: ${String(headers[name.toLowerCase()])}`);

const isSecret = (file: string): boolean => file === '_headers' || file === '_redirects';
const names = [...(Object.keys(webServers) as (keyof typeof webServers)[]), 'npm start'] as const;
const places = [
  { build: builds.root, deploy: 'deploy' },
  { build: builds.moved, deploy: `${builds.moved.folder}-deploy` },
];
const stops: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(stops.map((stop) => stop())));

describe.each(names.flatMap((name) => places.map((place) => ({ name, ...place, base: basePath(place.build) }))))(
  'The site below $base, served by $name with what the build has written',
  ({ name, build, deploy, base }) => {
    let started: Promise<string> | undefined;
    const start = (skip: (why: string) => void): Promise<string> => {
      if (name !== 'npm start' && !findWebServer(name)) skip(`needs ${name}, and there is none`);
      return (started ??= (
        name === 'npm start'
          ? serveSite(build).then(({ url, stop }) => ({ url: url.slice(0, -base.length), stop }))
          : startWebServer(name, build, deploy)
      ).then(({ url, stop }) => {
        stops.push(stop);
        return url;
      }));
    };
    const files = listFiles(build);
    const moved = readBuilt(build, '_redirects');
    /** One file of each kind in each folder at the top. */
    const samples = Map.groupBy(files, (file) => `${file.split('/', 1)[0]} ${extname(file)}`);

    it('has each file as it is, with its type, and keeps for good what has a hash in its address', async ({ skip }) => {
      const url = await start(skip);
      for (const file of [...samples.values()].flatMap(([first]) => first ?? [])) {
        if (isSecret(file) || moved.includes(`${base}${addressOf(file)} `)) continue;
        const answer = await ask(`${url}${base}${addressOf(file)}`);
        const isHashed = /^(?:_astro|search-[0-9a-f]+)\//.test(file);
        expect(answer.status, file).toBe(200);
        if (extname(file)) expect(answer.headers['content-type'], file).toBe(contentType(extname(file).slice(1)));
        expect(answer.body.equals(readFileSync(join(build.folder, file))), file).toBe(true);
        expect(answer.headers['cache-control'], file).toBe(
          isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
        expect(lacks(answer), file).toEqual([]);
      }
    });

    it('leads to the slash at the end, with the query', async ({ skip }) => {
      const answer = await ask(`${await start(skip)}${base}organizations/keidanren?a=1`);
      expect([301, 308]).toContain(answer.status);
      expect(answer.headers.location).toBe(`${base}organizations/keidanren/?a=1`);
      expect(lacks(answer)).toEqual([]);
    });

    it('answers with its page what it has not, and what is for hosts alone', async ({ skip }) => {
      const url = await start(skip);
      const folder = dirname(files.find((file) => file.startsWith('_astro/')) ?? '');
      const own = [
        'nope/',
        'nope.md',
        'organizations/nope',
        `${folder}/nope.js`,
        `${folder}/`,
        '_headers',
        '_redirects',
      ];
      const paths = [...own.map((path) => base + path), ...(base === '/' ? [] : ['/', '/organizations/'])];
      for (const path of paths) {
        const answer = await ask(url + path);
        expect(answer.status, path).toBe(404);
        expect(answer.body.toString(), path).toBe(readBuilt(build, '404.html'));
        expect(answer.headers['content-type'], path).toBe('text/html; charset=utf-8');
        // Static hosts decide by the address alone.
        if (name !== 'npm start') expect(answer.headers['cache-control'], path).toBe('no-cache');
        expect(lacks(answer), path).toEqual([]);
      }
    });

    // It shows the page at the old address, and has no way to go that is worth compressing for.
    if (name === 'npm start') return;

    it('leads from old addresses to the new ones', async ({ skip }) => {
      const url = await start(skip);
      const lines = moved.trim().split('\n');
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        const [from = '', to] = line.split(' ');
        const places = from.replace(':collection', 'organizations').replace(':page', 'keidanren');
        for (const path of places.endsWith('/') ? [places, places.slice(0, -1)] : [places]) {
          const answer = await ask(url + path);
          expect([answer.status, answer.headers.location], path).toEqual([301, to]);
          expect(lacks(answer), path).toEqual([]);
        }
      }
    });

    it('compresses text on the way', async ({ skip }) => {
      const { headers } = await ask(`${await start(skip)}${base}sitemap.xml`, { 'accept-encoding': 'gzip' });
      expect(headers['content-encoding']).toBe('gzip');
    });
  },
);
