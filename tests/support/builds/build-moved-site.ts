/**
 * Builds the site of the rewritten content (see `moved-content.ts`) below a base path, in a project of its own: the
 * addresses of `dist/` are published first, then what moved is recorded. Run by `npm test`, after `dist/` is built.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { listKnownPlaces } from '../../../src/commands/ledger-files.ts';
import { compareEditions } from '../../../src/ledger/compare-editions.ts';
import { moveAddress, publishAddresses, retireAddress } from '../../../src/ledger/edit-ledger.ts';
import { editionsFile, writeEditions } from '../../../src/ledger/editions.ts';
import { ledgerFile } from '../../../src/ledger/ledger.ts';
import { writeLedger } from '../../../src/ledger/ledger-table.ts';
import { loadReference } from '../../../src/gate/load-reference.ts';
import { readContent } from '../../../src/gate/read-content.ts';
import { markPlaces } from '../../../src/ledger/mark-places.ts';
import { builds, movedProject, thirdContent } from './builds.ts';
import { copyProject } from './copy-project.ts';
import { addContent, readContentTexts, records, rewriteContent } from './moved-content.ts';

const content = 'content';
const third = readContentTexts(thirdContent);
const published = resolve(builds.root.folder);
const target = resolve(builds.moved.folder);

copyProject(movedProject, (path) => path.endsWith('.tsv'));
process.chdir(movedProject);
run(['permalinks.ts', 'publish', '--date', '2024-01-31', '--site', published], builds.root.siteUrl);

// A page without parts, which no page of the content is.
const { ledger } = loadReference(readContent(content));
writeFileSync(join(content, ledgerFile), writeLedger(publishAddresses(ledger, ['/who/'], '2024-01-31').ledger));

const texts = readContentTexts(content);
const rewritten = addContent(rewriteContent(texts), third);
for (const path of texts.keys()) if (!rewritten.has(path)) rmSync(join(content, path));
for (const [path, text] of rewritten) {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}
// As the command does, but without reading the content for each record anew.
const loaded = loadReference(readContent(content));
let recorded = loaded.ledger;
for (const { from, to, why } of records) {
  const places = listKnownPlaces({ ...loaded, ledger: recorded });
  const edit = to !== undefined ? moveAddress(recorded, from, to, places) : retireAddress(recorded, from, why, places);
  recorded = edit.ledger;
}
writeFileSync(join(content, ledgerFile), writeLedger(recorded));
const changes = compareEditions(loaded.editions, markPlaces(loaded.reference), recorded, '2024-02-28');
writeFileSync(join(content, editionsFile), writeEditions([...loaded.editions, ...changes]));

run(['build.ts'], builds.moved.siteUrl);
for (const [made, to] of [
  ['dist', target],
  ['deploy', `${target}-deploy`],
] as const) {
  rmSync(to, { recursive: true, force: true });
  renameSync(made, to);
}

function run([script = '', ...args]: readonly string[], siteUrl: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('src/commands', script), ...args], {
    env: { ...process.env, SITE_URL: siteUrl },
    encoding: 'utf8',
  });
  console.log(stdout + stderr);
  if (status !== 0) process.exit(1);
}
