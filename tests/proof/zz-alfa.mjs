import { createRequire } from 'node:module'; import { pathToFileURL } from 'node:url';
import { serveFolder } from '../../src/commands/serve-folder.ts';
import { chromium } from 'playwright-core';
const require = createRequire(import.meta.url); const load = (n) => import(pathToFileURL(require.resolve(n)).href);
const { Playwright } = await load('@siteimprove/alfa-playwright'); const { default: rules } = await load('@siteimprove/alfa-rules'); const { Audit } = await load('@siteimprove/alfa-act');
const wanted = process.argv[2].split(',');
const mine = [...rules].filter((r) => wanted.some((w) => r.uri.endsWith(w)));
const { port, stop } = await serveFolder({ folder: 'dist', base: '/', port: 0 });
const b = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox'] });
const ctx = await b.newContext({ bypassCSP: true, reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } }); const page = await ctx.newPage();
for (const path of process.argv.slice(3)) {
  await page.goto(`http://127.0.0.1:${port}/${path}`); if (path.includes('?q=')) await page.locator('[data-search-results][data-state="ready"]').waitFor();
  const out = [...(await Audit.of(await Playwright.toPage(await page.evaluateHandle(() => document)), mine).evaluate())].filter((o) => o.outcome === 'failed');
  const groups = new Map();
  for (const o of out) {
    const el = o.target; const cls = (e) => e && e.name ? `${e.name}${[...(e.classes ?? [])].map((c) => '.' + c).join('')}` : '';
    const chain = []; let e = el; for (let i = 0; i < 4 && e; i++) { chain.unshift(cls(e)); e = e.parent().getOr(null); }
    const box = el.box ? [...el.box(undefined ?? (await import(pathToFileURL(require.resolve('@siteimprove/alfa-device')).href)).Device.standard())].map((r) => `${Math.round(r.width)}x${Math.round(r.height)}`)[0] : '';
    const key = o.rule.uri.split('-').at(-1) + ' ' + chain.join(' > ');
    const m = /"message":"([^"]+)"/.exec(JSON.stringify(o))?.[1];
    groups.set(key, [...(groups.get(key) ?? []), `${el.toString().replace(/\s+/g, ' ').slice(0, 60)} ${box ?? ''} ${m}`]);
  }
  console.log('==', path, out.length);
  for (const [k, v] of groups) console.log('  ', v.length, k, '|', v[0]);
}
await b.close(); await stop();
