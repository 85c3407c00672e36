import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** The files of a site, by path without a slash at the beginning. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/** An answer that went over the wire. */
export interface Sent {
  path: string;
  /** Of the body as sent, without headers. */
  bytes: number;
}

export interface CountedSite {
  /** Address of the home page, with its slash. */
  url: string;
  /** What was sent since the last call. */
  takeSent: () => Sent[];
  stop: () => Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** What static hosts commonly use for files they compress on the way. */
const quality = 5;

/**
 * Serves files from memory to this machine as a static host does, text compressed with Brotli (Pagefind's own files are
 * compressed already, and hosts leave unknown types alone), and counts the bytes of what it sends.
 */
export async function serveCounted(files: SiteFiles): Promise<CountedSite> {
  let sent: Sent[] = [];
  const packed = new Map<string, Uint8Array>();

  function pack(path: string, bytes: Uint8Array): Uint8Array {
    const known = packed.get(path);
    if (known) return known;
    const body = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
    packed.set(path, body);
    return body;
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname)
      .slice(1)
      .replace(/^$|(?<=\/)$/, 'index.html');
    const file = files.get(path);
    const type = types[extname(path)];
    const body = file && type ? pack(path, file) : (file ?? new Uint8Array());
    sent.push({ path, bytes: body.length });
    response
      .writeHead(file ? 200 : 404, {
        'content-type': type ?? 'application/octet-stream',
        'content-length': body.length,
        ...(file && type && { 'content-encoding': 'br' }),
      })
      .end(body);
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    takeSent() {
      const taken = sent;
      sent = [];
      return taken;
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
