import { findBrowser } from '../../support/browser/start-browser.ts';
import { findCommand, loadTool } from '../support/tools.ts';
import type { Engine, EngineMake, EngineOptions } from './engine.ts';

interface Puppeteer {
  launch: (options: Record<string, unknown>) => Promise<Browser>;
}

interface Browser {
  newPage: () => Promise<Page>;
  close: () => Promise<void>;
}

interface Page {
  goto: (address: string) => Promise<unknown>;
  evaluate: <T>(expression: string) => Promise<T>;
  keyboard: { press: (key: string) => Promise<void>; type: (text: string) => Promise<void> };
  pdf: () => Promise<Uint8Array>;
  emulateMediaFeatures: (features: { name: string; value: string }[]) => Promise<void>;
  setDefaultTimeout: (milliseconds: number) => void;
}

async function launch(options: Record<string, unknown>): Promise<Engine & { page: Page }> {
  const { default: puppeteer } = await loadTool<{ default: Puppeteer }>('puppeteer-core');
  const browser = await puppeteer.launch({ headless: true, timeout: 120_000, protocolTimeout: 120_000, ...options });
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  return {
    page,
    open: async (address) => {
      await page.goto(address);
    },
    evaluate: (expression) => page.evaluate(expression),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    print: () => page.pdf(),
    close: () => browser.close(),
  };
}

export const chromium: EngineMake = {
  name: 'Chromium',
  start: async ({ dark }) => {
    const engine = await launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
    await engine.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    return engine;
  },
};

export const firefox: EngineMake = {
  name: 'Firefox',
  start: async ({ dark }: EngineOptions) => {
    const executablePath = findCommand('firefox-esr') ?? findCommand('firefox', 'firefox-esr');
    if (!executablePath) return null;
    const extraPrefsFirefox = { 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 };
    return launch({ browser: 'firefox', executablePath, extraPrefsFirefox });
  },
};
