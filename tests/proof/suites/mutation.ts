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

/** The share of mutants, in percent, that tests have to notice. */
const target = 85;
const folder = '.build/proof';

/** Whether the tests notice when a line of the code is changed, line by line. */
export const mutation: Suite = {
  name: 'mutation',
  does: `Stryker: mutants of the code that the tests notice, at least ${target} of 100`,
  onlyNamed: true,
  run: async ({ rooms }) => {
    mkdirSync(folder, { recursive: true });
    const config = `${folder}/stryker.json`;
    const shared = JSON.parse(readFileSync('tests/proof/stryker.json', 'utf8')) as object;
    const mutate = rooms.flatMap((room) => [`src/${room}/**/*.ts`, `!src/${room}/**/*.d.ts`]);
    writeFileSync(config, JSON.stringify({ ...shared, mutate }));
    const env = { PROOF_ROOMS: rooms.join(',') };
    const { code, out, told } = await runTool('stryker', ['run', config], { minutes: 600, env });
    if (code !== 0) throw new Error(out + told);
    const { files } = JSON.parse(readFileSync(`${folder}/mutation.json`, 'utf8')) as Report;
    const all = Object.entries(files).flatMap(([file, { mutants }]) => mutants.map((mutant) => ({ file, ...mutant })));
    const tried = all.filter(({ status }) => !['Ignored', 'CompileError', 'RuntimeError'].includes(status));
    const noticed = tried.filter(({ status }) => ['Killed', 'Timeout'].includes(status));
    const score = (100 * noticed.length) / tried.length;
    const survivors = tried.filter((mutant) => !noticed.includes(mutant)).map(describeSurvivor);
    return {
      looked: `${tried.length} mutants of ${rooms.join(', ')}: ${score.toFixed(1)} of 100`,
      findings: score < target ? survivors : [],
    };
  },
};

function describeSurvivor({
  file,
  status,
  mutatorName,
  replacement = '',
  location,
}: Mutant & { file: string }): Finding {
  const { line, column } = location.start;
  return { rule: `${status} ${mutatorName}`, where: `${file}:${line}:${column}`, message: replacement.slice(0, 120) };
}
