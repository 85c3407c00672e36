import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';

it('npm start says that its port is in use before it builds', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  const script = resolve(import.meta.dirname, '../../../src/commands/start.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    env: { ...process.env, PORT: String(port) },
    encoding: 'utf8',
  });
  other.close();
  expect(stdout + stderr).toBe(`Not built: port ${port} is in use; PORT=${port + 1} npm start takes another\n`);
  expect(status).toBe(1);
});
