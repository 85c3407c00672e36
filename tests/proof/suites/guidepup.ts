import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBuilt } from '../../support/builds/built-site.ts';
import type { Finding, Suite } from '../suite.ts';
import { pagesByType } from '../support/page-types.ts';
import { loadTool, proofFolder } from '../support/tools.ts';

interface Dom {
  JSDOM: new (html: string, options: { url: string }) => { window: Window & typeof globalThis };
}

interface Reader {
  virtual: {
    start: (options: { container: Node; window: Window }) => Promise<void>;
    next: () => Promise<void>;
    lastSpokenPhrase: () => Promise<string>;
    spokenPhraseLog: () => Promise<string[]>;
    stop: () => Promise<void>;
  };
}

/** Types of page whose transcript is kept: what they say changes seldom, or shortly. */
const kept = ['home', 'organizations/*', 'people', 'search', 'cite/*/*', '404.html'];

/** What a screen reader says on six pages, as WAI-ARIA has it, against what it said before. */
export const guidepup: Suite = {
  name: 'guidepup',
  does: 'transcripts of the virtual screen reader of Guidepup, against those that are kept',
  run: async ({ build, update }) => {
    const { JSDOM } = await loadTool<Dom>('jsdom');
    const findings: Finding[] = [];
    const types = pagesByType(build);
    for (const name of kept) {
      // The shortest of its type: a transcript is read by people too.
      const [file] = types.get(name) ?? [];
      if (file === undefined) throw new Error(`There is no page of the type ${name}`);
      const { window } = new JSDOM(readBuilt(build, file), { url: build.siteUrl });
      const transcript = (await listen(window)).join('\n') + '\n';
      const golden = join(proofFolder, 'transcripts', `${name.replace(/[^a-z0-9]+/g, '-').replace(/-$/, '')}.txt`);
      if (update) writeFileSync(golden, transcript);
      const before = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
      if (before === transcript) continue;
      findings.push({ rule: 'transcript', where: file, message: firstDifference(before, transcript) });
    }
    return { looked: `${kept.length} transcripts`, findings };
  },
};

async function listen(window: Window & typeof globalThis): Promise<string[]> {
  Object.assign(globalThis, { window, document: window.document });
  const { virtual } = await loadTool<Reader>('@guidepup/virtual-screen-reader');
  await virtual.start({ container: window.document.body, window });
  // A page is never as long as this; one that went round in circles would be.
  for (let phrase = 0; phrase < 20_000 && (await virtual.lastSpokenPhrase()) !== 'end of document'; phrase++) {
    await virtual.next();
  }
  const log = await virtual.spokenPhraseLog();
  await virtual.stop();
  return log;
}

function firstDifference(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const at = now.findIndex((line, index) => line !== old[index]);
  return `line ${at + 1}: "${now[at] ?? ''}" where "${old[at] ?? ''}" is kept; --update keeps the new one`;
}
