/** `npm run dev`: serves the site while writing: live reload, content problems, and search over the current content. */
import process from 'node:process';
import { dev } from 'astro';
import { describeError } from './describe-error.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
try {
  await dev({ root: '.', server: { port: Number(process.env['PORT'] ?? 4321) } });
} catch (error) {
  console.error(`Not served: ${describeError(error)}`);
  process.exitCode = 1;
}
