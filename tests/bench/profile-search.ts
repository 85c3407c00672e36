import { readFileSync, readdirSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Browser, CDPSession } from 'playwright-core';
import { ownSearch } from './contestants.ts';
import { measureTimes } from './measure.ts';
import { slowdown } from './measure-case.ts';
import type { SiteFiles } from './serve-counted.ts';

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
  children?: number[];
}

const listed = 40;

/** Types the queries with the processor slowed and lists the functions that took the time, of this search. */
export async function profileSearch(browser: Browser, files: SiteFiles, queries: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const painted = await measureTimes(
    browser,
    ownSearch(withReadableScripts(files)),
    queries,
    slowdown,
    async (session) => {
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: 200 });
      await session.send('Profiler.start');
      return async () => {
        lines.push(...(await describeProfile(session)));
      };
    },
  );
  return [`${painted.length} queries, processor slowed ${slowdown} times`, ...lines].join('\n');
}

async function describeProfile(session: CDPSession): Promise<string[]> {
  const { profile } = await session.send('Profiler.stop');
  const nodes = new Map(profile.nodes.map((node): [number, ProfileNode] => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const self = new Map<string, number>();
  const whole = new Map<string, number>();
  for (const [at, id] of (profile.samples ?? []).entries()) {
    const ms = (profile.timeDeltas?.[at] ?? 0) / 1000;
    const names = new Set<string>();
    for (let node = nodes.get(id); node; node = nodes.get(parents.get(node.id) ?? -1)) names.add(nameOf(node));
    for (const name of names) whole.set(name, (whole.get(name) ?? 0) + ms);
    const own = nodes.get(id);
    if (own) self.set(nameOf(own), (self.get(nameOf(own)) ?? 0) + ms);
  }
  const rows = [...self].filter(([name]) => !/^\((?:root|idle)\)/.test(name)).sort(([, a], [, b]) => b - a);
  const total = [...whole].filter(([name]) => !name.startsWith('(')).sort(([, a], [, b]) => b - a);
  const row = ([name, ms]: [string, number]) => `${ms.toFixed(0).padStart(7)} ms  ${name}`;
  return [
    'By itself:',
    ...rows.slice(0, listed).map(row),
    '',
    'With what it calls:',
    ...total.slice(0, listed).map(row),
  ];
}

function nameOf({ callFrame }: ProfileNode): string {
  const { functionName, url, lineNumber } = callFrame;
  const file = url === '' ? '' : `  ${url.replace(/^.*?\/\/[^/]*\//, '')}:${lineNumber + 1}`;
  return `${functionName === '' ? '(anonymous)' : functionName}${file}`;
}

/** The page with the modules of `src/client` as they are written, only without types: functions keep name and line. */
function withReadableScripts(files: SiteFiles): SiteFiles {
  const page = 'search/index.html';
  const html = new TextDecoder().decode(files.get(page));
  const readable = html.replace(/src="[^"]*\/search\.astro_[^"]*\.js"/, 'src="/client/search-page.ts"');
  if (readable === html) throw new Error('The search page has no script to replace');
  const modules = (readdirSync('src/client', { recursive: true }) as string[]).filter((path) => path.endsWith('.ts'));
  const encode = (text: string) => new TextEncoder().encode(text);
  return new Map([
    ...files,
    [page, encode(readable)],
    ...modules.map((path): [string, Uint8Array] => [
      `client/${path.replaceAll('\\', '/')}`,
      encode(stripTypeScriptTypes(readFileSync(join('src/client', path), 'utf8'))),
    ]),
  ]);
}
