import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import process from 'node:process';
import { findCommand } from '../support/tools.ts';
import type { EngineMake } from './engine.ts';

const keys = { Tab: '\uE004', Enter: '\uE007' };

/** WebKitGTK, the engine of Safari with another surface, by its own driver (W3C WebDriver), on a screen in memory. */
export const webkit: EngineMake = {
  name: 'WebKitGTK',
  start: async ({ dark }) => {
    const driver = findCommand('WebKitWebDriver', 'webkit2gtk-driver');
    const screen = driver && findCommand('Xvfb', 'xvfb') && findCommand('xauth') && findCommand('xvfb-run', 'xvfb');
    if (!screen) return null;
    const port = await findPort();
    const child = spawn(screen, ['-a', driver, `--port=${port}`], {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita' },
    });
    const ask = askDriver(`http://127.0.0.1:${port}`);
    const { sessionId } = await whenUp(() => ask<{ sessionId: string }>('POST', '/session', { capabilities: {} }));
    const at = `/session/${sessionId}`;
    const type = async (text: string): Promise<void> => {
      const actions = Array.from(text).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await ask('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    };
    return {
      open: (url) => ask('POST', `${at}/url`, { url }),
      evaluate: (expression) => ask('POST', `${at}/execute/sync`, { script: `return (${expression})`, args: [] }),
      press: (key) => type(keys[key]),
      type,
      close: async () => {
        await ask('DELETE', at).catch(() => null);
        // The screen and what runs on it, which are one group.
        if (child.pid !== undefined) process.kill(-child.pid);
      },
    };
  },
};

function askDriver(root: string) {
  return async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(root + path, {
      method,
      signal: AbortSignal.timeout(120_000),
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${path}: ${value.error ?? ''}: ${value.message ?? ''}`);
    return value;
  };
}

/** Tries for half a minute, as often as it is refused: a driver takes a while to listen. */
async function whenUp<T>(start: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + 30_000; ;) {
    try {
      return await start();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** A port that nobody listens at. */
function findPort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
