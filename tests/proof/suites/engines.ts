import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSite } from '../../support/browser/open-site.ts';
import type { Engine, EngineMake } from '../engines/engine.ts';
import { type Journey, journeys, type Places } from '../engines/journeys.ts';
import { chromium, firefox } from '../engines/puppeteer.ts';
import { webkit } from '../engines/webkit.ts';
import type { Context, Finding, Suite } from '../suite.ts';

/** The journeys of a reader in one browser. */
function journeysIn(make: EngineMake): Suite {
  return {
    name: make.name.toLowerCase(),
    does: `${journeys.map(({ name }) => name).join(', ')}, in ${make.name}`,
    run: async (context) => {
      const folder = mkdtempSync(join(tmpdir(), 'plain-'));
      cpSync(context.build.folder, folder, { recursive: true, filter: (path) => !path.endsWith('.js') });
      const plain = await serveSite({ ...context.build, folder });
      const findings: Finding[] = [];
      const left = new Set<string>();
      try {
        for (const dark of [false, true]) {
          const engine = await make.start({ dark });
          if (!engine) return { skipped: `${make.name} (a Debian package)` };
          const wanted = journeys.filter((journey) => {
            if (journey.prints && !engine.print) left.add(journey.name);
            return (journey.dark ?? false) === dark && !left.has(journey.name);
          });
          findings.push(...(await goAll(wanted, engine, placesOf(context, plain.url), make.name)));
          await engine.close();
        }
      } finally {
        await plain.stop();
        rmSync(folder, { recursive: true });
      }
      const skipped = left.size > 0 ? `, ${[...left].join(', ')} skipped: its driver has no such command` : '';
      return { looked: `${journeys.length - left.size} journeys${skipped}`, findings };
    },
  };
}

async function goAll(wanted: Journey[], engine: Engine, places: Places, name: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const journey of wanted) {
    try {
      await journey.go(engine, places);
    } catch (error) {
      findings.push({ rule: journey.name, where: name, message: String(error) });
    }
  }
  return findings;
}

function placesOf({ url, pages }: Context, plainUrl: string): Places {
  const pathOf = (type: string): string => pages.find(({ name }) => name === type)?.path ?? '';
  return { url, plainUrl, entry: pathOf('organizations/*'), cite: pathOf('cite/*/*') };
}

export const engines: readonly Suite[] = [chromium, firefox, webkit].map(journeysIn);
