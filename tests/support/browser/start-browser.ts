import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { type Browser, chromium } from 'playwright-core';
import { installDebianPackage } from './debian-package.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The first is Chromium without the parts that no test sees: its windows and menus; the tests take half the time. */
const shell = 'chromium-headless-shell';
const commands = [
  shell,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Before the first of the tests, which run side by side: so that no two of them install a browser. */
export default function setUp(): void {
  findBrowser();
}

let started: Promise<Browser> | undefined;

/**
 * The headless browser for the tests: one for all test files of a worker, which closes with it.
 * @throws Error that says how to get one, when there is none.
 */
export function startBrowser(): Promise<Browser> {
  return (started ??= chromium.launch({ executablePath: findBrowser(), args: flags, headless: true }));
}

/** `CHROME_PATH`, an installed browser, Playwright's own download, or Debian's package, installed now. */
export function findBrowser(): string {
  const wanted = process.env['CHROME_PATH'];
  if (wanted && !existsSync(wanted)) throw new Error(`CHROME_PATH is "${wanted}", where there is no browser`);
  const found = wanted ?? findInstalled() ?? findDownloaded();
  if (found) return found;
  if (installDebianPackage(shell) || installDebianPackage('chromium')) {
    const installed = findInstalled();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium or Chrome found. Install one, or run "npx playwright-core install chromium", or set CHROME_PATH to one.',
  );
}

function findInstalled(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...onPath, ...applications].find((path) => existsSync(path));
}

function findDownloaded(): string | undefined {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}
