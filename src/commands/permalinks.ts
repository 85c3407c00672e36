/** `npm run permalinks`: publishes addresses, and records which have moved or are gone for good. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { currentContent } from '../gate/current-reference.ts';
import { LedgerMistake, moveAddress, restoreAddress, retireAddress, type LedgerEdit } from '../ledger/edit-ledger.ts';
import { editionsFile } from '../ledger/editions.ts';
import { ledgerFile } from '../ledger/ledger.ts';
import { findDateMistake } from '../ledger/ledger-table.ts';
import type { LoadedReference } from '../gate/load-reference.ts';
import { describeError } from './describe-error.ts';
import { listKnownPlaces, writeTables } from './ledger-files.ts';
import { readAction } from './read-action.ts';
import { checkRelease, publishEdition, unpublishEdition } from './publish-edition.ts';
import { listProblems } from '../text/problems.ts';

const usage = `npm run permalinks -- publish [--date 2026-11-21]     add the addresses of the site that are new, and make an edition
npm run permalinks -- unpublish                       take the last edition back: only before it is released
npm run permalinks -- check                           fail when an address is new, changed or lost: before a release
npm run permalinks -- move OLD NEW                    record where a published address leads now
npm run permalinks -- retire OLD --why "..."          record why a published address is gone for good
npm run permalinks -- restore OLD                     take back a move or a retirement: the address stands again

OLD and NEW are paths without host and base path, such as /organizations/harbor-office/ or /organizations/harbor-office/#role.
publish and check build the site first; --site FOLDER reads one that is built already.`;
const actions = ['publish', 'unpublish', 'check', 'move', 'retire', 'restore'] as const;
type Action = (typeof actions)[number];
const optionsOf: Record<string, readonly Action[]> = { date: ['publish'], site: ['publish', 'check'], why: ['retire'] };

try {
  process.exitCode = await runCommand(process.argv.slice(2));
} catch (error) {
  console.error(`permalinks: ${describeError(error)}`);
  process.exitCode = 1;
}

async function runCommand(args: string[]): Promise<number> {
  const { values, positionals } = parse(args);
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const [written = '', ...addresses] = positionals;
  const action = readAction(written, actions, usage);
  const takes = { publish: 0, unpublish: 0, check: 0, move: 2, retire: 1, restore: 1 }[action];
  if (addresses.length !== takes) fail(`${action} takes ${takes} addresses; found ${addresses.length}`);
  for (const [option, owners] of Object.entries(optionsOf)) {
    if (option in values && !owners.includes(action))
      fail(`--${option} is not for ${action}, but for ${owners.join(', ')}`);
  }
  const content = readTables();
  const print = (line: string): void => console.log(line);
  if (action === 'check') return checkRelease({ site: values.site, print });
  if (action === 'publish') {
    const date = values.date ?? today();
    const mistake = findDateMistake(date);
    if (mistake) throw new LedgerMistake(`--date: ${mistake}`);
    if (date > today()) throw new LedgerMistake(`--date ${date} is after today, ${today()}`);
    return publishEdition({ site: values.site, date, print });
  }
  if (action === 'unpublish') return unpublishEdition(content, print);
  const [from = '', to = ''] = addresses;
  const places = listKnownPlaces(content);
  const edit =
    action === 'move'
      ? moveAddress(content.ledger, from, to, places)
      : action === 'retire'
        ? retireAddress(content.ledger, from, values.why ?? '', places)
        : restoreAddress(content.ledger, from);
  record(content, edit, from);
  return 0;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        date: { type: 'string' },
        site: { type: 'string' },
        why: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    return fail((error instanceof Error ? error.message : String(error)).split('. ')[0] ?? '');
  }
}

/** The day by the clock of this machine. */
function today(): string {
  const now = new Date();
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The current content, whatever its other problems. @throws LedgerMistake for problems in the tables. */
function readTables(): LoadedReference {
  const content = currentContent();
  const problems = content.problems.filter(({ file }) => file === ledgerFile || file === editionsFile);
  if (problems.length > 0) throw new LedgerMistake(`the tables have problems:\n${listProblems(problems)}`);
  return content;
}

function record(content: LoadedReference, { ledger, recorded }: LedgerEdit, from: string): void {
  writeTables({ ledger });
  for (const address of recorded) {
    const row = ledger.get(address);
    console.log(`${address} ${row?.why ? 'is retired' : row?.leadsTo ? `leads to ${row.leadsTo}` : 'is back'}`);
  }
  const { standing } = listKnownPlaces(content);
  const open = [...ledger.values()].filter(({ address, leadsTo, why }) => {
    return address.startsWith(`${from}#`) && leadsTo === null && why === null && !standing.has(address);
  });
  const isGone = ledger.get(from)?.leadsTo !== null || ledger.get(from)?.why !== null;
  if (open.length > 0 && isGone) {
    console.log(`Still to be moved or retired:\n${open.map(({ address }) => `  ${address}`).join('\n')}`);
  }
}

function fail(message: string): never {
  throw new LedgerMistake(`${message}\n\n${usage}`);
}
