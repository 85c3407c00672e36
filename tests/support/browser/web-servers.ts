import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { basePath, type Build } from '../builds/builds.ts';
import { installDebianPackage } from './debian-package.ts';

/** A server that the build writes settings for. */
interface WebServer {
  /** The Debian package. */
  from: string;
  isThere: () => boolean;
  /** The settings that the build has written, with another folder and port: nothing else differs. */
  settings: string;
  adapt: (settings: string, root: string, port: number, folder: string) => string;
  start: (file: string, folder: string) => ChildProcess;
}

// Where Debian has the commands of servers, which not every user has on the path.
const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };
const runs = (command: string, ...args: string[]): boolean => spawnSync(command, args, { env }).status === 0;

export const webServers = {
  nginx: {
    from: 'nginx-light',
    isThere: () => runs('nginx', '-v'),
    settings: 'nginx.conf',
    adapt: (settings, root, port, folder) => `daemon off; pid ${folder}/pid; error_log stderr;
${process.getuid?.() === 0 ? 'user root;' : ''} events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`).join(' ')}
  ${settings
    .replaceAll('/srv/localhost', root)
    .replace(/listen \d+;/, `listen 127.0.0.1:${port};`)
    .replace(/listen \[::\]:\d+;/, '')}
}`,
    start: (file, folder) => spawn('nginx', ['-p', folder, '-c', file, '-e', 'stderr'], { env }),
  },
  Caddy: {
    from: 'caddy',
    isThere: () => runs('caddy', 'version'),
    settings: 'Caddyfile',
    adapt: (settings, root, port) =>
      `{\n\tadmin off\n\tauto_https off\n}\n${settings
        .replaceAll('/srv/localhost', root)
        .replace(/^http:\/\/localhost:\d+ /m, `http://127.0.0.1:${port} `)}`,
    start: (file, folder) =>
      spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { env: { ...env, HOME: folder } }),
  },
} as const satisfies Record<string, WebServer>;

/**
 * Whether a server is there, after an attempt to install it where it is missing.
 * @throws Error in continuous integration, where a missing server would let mistakes pass unseen.
 */
export function findWebServer(name: keyof typeof webServers): boolean {
  const { from, isThere } = webServers[name];
  if (isThere() || (installDebianPackage(from) && isThere())) return true;
  if (process.env['CI']) throw new Error(`${name} is missing: install the Debian package ${from}, or unset CI`);
  return false;
}

/** Runs a server with the settings that a build has written. @throws Error with what it says, when it does not answer. */
export async function startWebServer(name: keyof typeof webServers, build: Build, deployFolder: string) {
  const { settings, adapt, start } = webServers[name];
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  const root = join(folder, 'root');
  const site = join(root, basePath(build)).replace(/\/$/, '');
  mkdirSync(dirname(site), { recursive: true });
  symlinkSync(resolve(build.folder), site);
  const port = await findFreePort();
  const file = join(folder, settings);
  writeFileSync(file, adapt(readFileSync(join(deployFolder, settings), 'utf8'), root, port, folder));
  const server = start(file, folder);
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((done) => server.on('close', () => done()));
  const stop = async (): Promise<void> => {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true });
  };
  const url = `http://127.0.0.1:${port}`;
  const end = Date.now() + 10_000;
  // Refused until it listens.
  while (Date.now() < end && server.exitCode === null) if (await fetch(url).catch(() => null)) return { url, stop };
  await stop();
  throw new Error(`${name} does not answer: ${said}`);
}

function findFreePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
