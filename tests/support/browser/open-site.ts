import type { Browser } from 'playwright-core';
import { startBrowser } from './start-browser.ts';
import { type Build, basePath } from '../builds/builds.ts';
import { serveFolder } from '../../../src/commands/serve-folder.ts';

/** A build, served, with the browser to open it in. */
export interface OpenSite {
  browser: Browser;
  /** The full address of a path below the base path: `organizations/meti/`. */
  url: (path: string) => string;
  close: () => Promise<void>;
}

/** Serves a build. The caller closes it; the browser stays open for the next test file. */
export async function openSite(build: Build): Promise<OpenSite> {
  const served = await serveSite(build);
  return { browser: await startBrowser(), url: (path) => new URL(path, served.url).href, close: served.stop };
}

/** One page of each kind, by what it is; paths below the base path. */
export const pageKinds = {
  'home page': '',
  'index of a kind': 'organizations/',
  organization: 'organizations/keidanren/',
  'organization with many notes': 'organizations/hitachi/',
  initiative: 'initiatives/buy-american/',
  event: 'events/us-japan-economic-relations-2021/',
  'index of names': 'names/',
  'list of people': 'people/',
  person: 'people/kenichiro-mizoguchi/',
  'list of topics': 'topics/',
  topic: 'topics/external-relations/',
  positions: 'positions/',
  connections: 'connections/',
  timeline: 'timeline/',
  figures: 'figures/',
  'how to cite a page': 'cite/events/us-japan-economic-relations-2021/',
  'list of sources': 'sources/',
  source: 'sources/hitachi/',
  'search page': 'search/',
  'page about the site': 'about/',
  glossary: 'glossary/',
  'page of changes': 'changes/',
  'page of files': 'data/',
  'page for addresses that do not exist': '404.html',
} as const;

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
