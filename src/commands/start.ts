/** `npm start`: builds the site and serves it at http://localhost:4321, or the port in `PORT`. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { preview } from 'astro';
import { readPublishedAt } from '../site.ts';
import { describeError } from './describe-error.ts';

const port = Number(process.env['PORT'] ?? 4321);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT is "${process.env['PORT'] ?? ''}"; expected a number from 1 to 65535`);
  process.exit(1);
}
process.env['SITE_URL'] ??= `http://localhost:${port}/`;

const built = spawnSync(process.execPath, [`${import.meta.dirname}/build.ts`], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
try {
  const server = await preview({ root: '.', server: { port }, logLevel: 'error' });
  console.log(`Serving the site at http://localhost:${server.port}${readPublishedAt().base}  (Ctrl+C closes it)`);
} catch (error) {
  console.error(`Built, but not served: ${describeError(error)}`);
  process.exitCode = 1;
}
