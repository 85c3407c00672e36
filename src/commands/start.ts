/** `npm start`: builds the site and serves it at http://localhost:4321, or the port in `PORT`. */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { readPublishedAt } from '../site.ts';
import { describeError } from './describe-error.ts';
import { serveFolder } from './serve-folder.ts';

const port = Number(process.env['PORT'] ?? 4321);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT is "${process.env['PORT'] ?? ''}"; expected a number from 1 to 65535`);
  process.exit(1);
}
process.env['SITE_URL'] ??= `http://localhost:${port}/`;
await assertFree(port);
const built = spawnSync(process.execPath, [`${import.meta.dirname}/build.ts`], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
try {
  const { base } = readPublishedAt();
  await serveFolder({ folder: 'dist', base, port });
  console.log(`Serving the site at http://localhost:${port}${base}  (Ctrl+C closes it)`);
} catch (error) {
  console.error(`Built, but not served: ${describeError(error)}`);
  process.exitCode = 1;
}

/** Ends when someone else serves there: before the build, which takes a while. */
async function assertFree(wanted: number): Promise<void> {
  try {
    const { stop } = await serveFolder({ folder: '.', base: '/', port: wanted });
    await stop();
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    const reason = isTaken
      ? `port ${wanted} is in use; PORT=${wanted + 1} npm start takes another`
      : describeError(error);
    console.error(`Not built: ${reason}`);
    process.exit(1);
  }
}
