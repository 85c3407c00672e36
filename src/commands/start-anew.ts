/** `npm run start-anew`: takes the content away, with its ledger and editions, and leaves a small one to begin with. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { contentFolder, currentContent } from '../gate/current-reference.ts';
import { describeError } from './describe-error.ts';
import { foundAddresses } from './render-site.ts';

/** What is left: a content folder like any other, which the tests build too. */
const starter = join(import.meta.dirname, 'starter/content');

const told = `content/ now holds one short letter, two organizations, an initiative and an event, with comments in every file.
Next: give the site a name in content/site.yaml, then npm run dev, and read .github/CONTRIBUTING.md, "From nothing to a site".
Tests in tests/content, tests/site, tests/browser and tests/search are about the former content: they go, or change, with it.`;

try {
  const { values } = parseArgs({ options: { yes: { type: 'boolean', short: 'y' } } });
  if (values.yes || (await agrees())) {
    replaceContent();
    console.log(told);
  } else console.log('Nothing has changed.');
} catch (error) {
  console.error(`start-anew: ${describeError(error)}`);
  process.exitCode = 1;
}

async function agrees(): Promise<boolean> {
  const { reference, ledger } = currentContent();
  console.log(
    `This deletes content/: ${reference.entries.size} entries, ${reference.sources.size} sources and the ledger of ` +
      `${ledger.size} published addresses. What is not committed to Git is gone.`,
  );
  if (!process.stdin.isTTY)
    throw new Error('there is nobody to ask; to go ahead without asking: npm run start-anew -- --yes');
  const asked = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asked.question('Type "yes" to go on: ');
  asked.close();
  return answer.trim().toLowerCase() === 'yes';
}

function replaceContent(): void {
  // Copied first: a full disk leaves what is there.
  const fresh = `${contentFolder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  cpSync(starter, fresh, { recursive: true });
  rmSync(contentFolder, { recursive: true, force: true });
  cpSync(fresh, contentFolder, { recursive: true });
  rmSync(fresh, { recursive: true });
  if (existsSync(foundAddresses)) rmSync(foundAddresses);
}
