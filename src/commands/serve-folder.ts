import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentType, fileTypes, isText } from '../hosting/file-types.ts';
import { hostFiles } from '../hosting/host.ts';

export interface ServedFolder {
  port: number;
  stop: () => Promise<void>;
}

/**
 * Serves a built site to this machine as a static host does: below its base path, adding missing slashes, with its 404
 * page, the headers of its `_headers`, and text compressed. Port 0 picks any free port.
 * @throws Error when the port is in use.
 */
export async function serveFolder(options: { folder: string; base: string; port: number }): Promise<ServedFolder> {
  const answer = answerFrom(resolve(options.folder), options.base);
  const first = await listen(answer, options.port, '127.0.0.1');
  // Systems differ in which address `localhost` resolves to.
  const second = await listen(answer, first.port, '::1').catch(() => null);
  const stop = async (): Promise<void> => {
    await Promise.all([first.stop(), second?.stop()]);
  };
  return { port: first.port, stop };
}

async function listen(answer: RequestListener, port: number, host: string): Promise<ServedFolder> {
  // Not the five seconds of Node: on a busy machine a client asks again just when its idle connection is closed.
  const server = createServer({ keepAliveTimeout: 60_000 }, answer);
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, host, done));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function answerFrom(folder: string, base: string): RequestListener {
  const headersOf = readHeaders(folder);
  const own = new Set<string>(Object.values(hostFiles).map((name) => join(folder, name)));
  return (request, response) => {
    // Put together like this, because an address that begins with two slashes would be read as that of another host.
    const { pathname, search } = URL.parse(`http://localhost${request.url ?? '/'}`) ?? { pathname: '', search: '' };
    for (const [name, value] of headersOf(pathname)) response.setHeader(name, value);
    const found = pathname.startsWith(base) ? findFile(folder, decode(pathname.slice(base.length))) : null;
    if (found === 'folder') response.writeHead(301, { location: `${pathname}/${search}` }).end();
    else if (found && !own.has(found)) send(request, response, 200, found);
    else send(request, response, 404, join(folder, '404.html'));
  };
}

/** The headers for a path, from rules such as `/_astro/*`; a later rule wins. */
function readHeaders(folder: string): (path: string) => [name: string, value: string][] {
  const file = join(folder, hostFiles.headers);
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const header = /^\s+([\w-]+): (.+)$/.exec(line);
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: [] });
    else if (header?.[1] && header[2]) rules.at(-1)?.headers.push([header[1], header[2]]);
  }
  const fits = (path: string, rule: string): boolean =>
    rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;
  return (path) => rules.filter((rule) => fits(path, rule.path)).flatMap(({ headers }) => headers);
}

/** The file for a path below the base, `folder` for a page without its slash, or null. */
function findFile(root: string, path: string | null): string | null {
  if (path === null || path.includes('\0')) return null;
  const file = join(root, path);
  if (file !== root && !file.startsWith(root + sep)) return null;
  const kind = (name: string) => statSync(name, { throwIfNoEntry: false });
  if (kind(file)?.isDirectory()) {
    const index = join(file, 'index.html');
    if (!kind(index)?.isFile()) return null;
    return path === '' || path.endsWith('/') ? index : 'folder';
  }
  return kind(file)?.isFile() ? file : null;
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function send(request: IncomingMessage, response: ServerResponse, status: number, file: string): void {
  const ending = extname(file).slice(1);
  const isPacked =
    isText(fileTypes[ending] ?? 'application/octet-stream') && /\bgzip\b/.test(`${request.headers['accept-encoding']}`);
  try {
    const body = readFileSync(file);
    response
      .writeHead(status, {
        'content-type': contentType(ending) ?? 'application/octet-stream',
        ...(isPacked && { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
      })
      .end(isPacked ? gzipSync(body) : body);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  }
}
