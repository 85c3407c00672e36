import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Finding, Suite } from '../suite.ts';
import { runTool } from '../support/tools.ts';

interface Report {
  files: Record<string, { source: string; mutants: Mutant[] }>;
}

interface Mutant {
  status: string;
  mutatorName: string;
  replacement?: string;
  location: { start: { line: number; column: number } };
}

type MutantOfFile = Mutant & { file: string };

/** The share of mutants, in percent, that tests have to notice in each room. */
const target = 85;
const folder = '.build/proof';
/** Where tests of a room stand, if not beside each other: the problems of a ledger are among those of the content. */
const testsOf: Readonly<Record<string, readonly string[]>> = {
  ledger: ['unit/ledger', 'unit/gate', 'unit/views/changes'],
  search: ['unit/search', 'search'],
};

/** Whether the tests notice when a line of the code is changed, line by line. */
export const mutation: Suite = {
  name: 'mutation',
  does: `Stryker: mutants of the code that the tests notice, at least ${target} of 100`,
  onlyNamed: true,
  run: async ({ rooms, thin }) => {
    mkdirSync(folder, { recursive: true });
    const config = `${folder}/stryker.json`;
    const shared = JSON.parse(readFileSync('tests/proof/stryker.json', 'utf8')) as object;
    // The page's own scripts are tested in browsers, out of reach of Stryker.
    const mutate = [...rooms.map((room) => `src/${room}/**/*.ts`), '!src/**/*.d.ts', '!src/*/ui/**'];
    writeFileSync(config, JSON.stringify({ ...shared, mutate }));
    const env = {
      PROOF_TESTS: rooms.flatMap((room) => testsOf[room] ?? [`unit/${room}`]).join(','),
      PROOF_THIN: String(thin),
    };
    const { code, out, told } = await runTool('stryker', ['run', config], { minutes: 600, env });
    if (code !== 0) throw new Error(out + told);
    const { files } = JSON.parse(readFileSync(`${folder}/mutation.json`, 'utf8')) as Report;
    const all = Object.entries(files).flatMap(([file, { mutants }]) => mutants.map((mutant) => ({ file, ...mutant })));
    const tried = all.filter(({ status }) => !['Ignored', 'CompileError', 'RuntimeError'].includes(status));
    const judged = rooms.map((room) => judgeRoom(room, tried));
    return {
      looked: judged.map(({ looked }) => looked).join('; '),
      findings: judged.flatMap(({ findings }) => findings),
    };
  },
};

/** The score of a room, with the margin of a sample in which 95 of 100 samples lie, and what survived below the target. */
function judgeRoom(room: string, all: readonly MutantOfFile[]): { looked: string; findings: Finding[] } {
  const tried = all.filter(({ file }) => file.startsWith(`src/${room}/`));
  const survivors = tried.filter(({ status }) => !['Killed', 'Timeout'].includes(status));
  const share = 1 - survivors.length / tried.length;
  const margin = 196 * Math.sqrt((share * (1 - share)) / tried.length);
  return {
    looked: `${room}: ${(100 * share).toFixed(1)} ± ${margin.toFixed(1)} of 100, ${tried.length} mutants`,
    findings: 100 * share < target ? survivors.map(describeSurvivor) : [],
  };
}

function describeSurvivor({ file, status, mutatorName, replacement = '', location }: MutantOfFile): Finding {
  const { line, column } = location.start;
  return { rule: `${status} ${mutatorName}`, where: `${file}:${line}:${column}`, message: replacement.slice(0, 120) };
}
