/** `npm run check [folder]`: every problem of the content, then how much of the sources it rests on. Exit code 1 on problems. */
import { kindFolder } from '../reference/addresses.ts';
import { loadReference } from '../gate/load-reference.ts';
import { listProblems } from '../text/problems.ts';
import { readContent } from '../gate/read-content.ts';
import { findLostPlaces } from '../gate/find-lost-places.ts';
import { entryKinds, type Reference } from '../reference/reference.ts';
import type { SourceCoverage } from '../reference/derived/source-coverage.ts';

process.exitCode = checkContent(process.argv[2] ?? 'content');

function checkContent(folder: string): number {
  let files;
  try {
    files = readContent(folder);
  } catch (error) {
    console.error(`The folder "${folder}" can't be read: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const content = loadReference(files);
  const { reference, coverage } = content;
  // Where an entry could not be read, its addresses are not lost.
  const problems = content.problems.length > 0 ? content.problems : findLostPlaces(content);
  if (problems.length > 0) console.log(`${listProblems(problems, folder.replace(/\/+$/, ''))}\n`);
  for (const line of coverage.flatMap(describeCoverage)) console.log(line);
  console.log('');
  console.log(
    problems.length === 0
      ? `No problems: ${describeContent(reference)}`
      : countOf(problems.length, 'problem', 'problems'),
  );
  return problems.length === 0 ? 0 : 1;
}

function describeCoverage({ source, body, cited, uncited }: SourceCoverage): string[] {
  return [
    `${source}: ${cited} of ${body} body paragraphs cited`,
    ...uncited.map(({ number, heading, reason }) => {
      return `  paragraph ${number} (${heading}): ${reason ?? 'NOT CITED, and no reason is given'}`;
    }),
  ];
}

function describeContent({ entries, people, sources }: Reference): string {
  const kinds = entryKinds.map((kind) => {
    const count = [...entries.values()].filter((entry) => entry.kind === kind).length;
    return countOf(count, kind, kindFolder(kind));
  });
  return [...kinds, countOf(people.size, 'person', 'people'), countOf(sources.size, 'source', 'sources')].join(', ');
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
