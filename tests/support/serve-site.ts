import { serveFolder } from '../../src/commands/serve-folder.ts';
import { basePath, type Build } from './builds.ts';

interface ServedSite {
  /** Address of the home page, base path and slash included. */
  url: string;
  stop: () => Promise<void>;
}

/** Serves a build at a free port, with the server that `npm start` runs. */
export async function serveSite(build: Build): Promise<ServedSite> {
  const base = basePath(build);
  const { port, stop } = await serveFolder({ folder: build.folder, base, port: 0 });
  return { url: `http://127.0.0.1:${port}${base}`, stop };
}
