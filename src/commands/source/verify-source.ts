import { judgeLocator, mostLocatorWords } from '../../text/locators.ts';
import { compareLines } from './compare-lines.ts';
import type { SourceDocument, SourceLine } from './source-types.ts';
import { readLines, type RecordedLine } from './source-record.ts';

const locatorFaults = {
  'too-long': `has more than ${mostLocatorWords} words`,
  'not-there': 'does not stand in the line',
  'not-unique': 'stands more than once in the document',
};

/**
 * Prints, line by line, whether the file is the recorded document, and what the record gets wrong about it.
 * @returns The exit code: 0 when everything is as recorded, to the byte.
 * @throws Error when there is no record, or none that can be read.
 */
export function verifySource(
  document: SourceDocument,
  record: string | null,
  id: string,
  print: (line: string) => void,
): number {
  if (record === null) throw new Error(`content/sources/${id}.yaml does not exist; make it with "add" first`);
  const { file, paragraphs } = readLines(record);
  const texts = document.lines.map(({ text }) => text);
  const comparisons = compareLines(
    paragraphs.map((paragraph) => paragraph.sha256),
    document.lines.map((line) => line.sha256),
  );
  let wrong = 0;
  for (const { verdict, recorded, found } of comparisons) {
    const paragraph = recorded === null ? undefined : paragraphs[recorded];
    const line = found === null ? undefined : document.lines[found];
    const where = (paragraph ? `paragraph ${paragraph.number}` : '').padEnd(15);
    print(`${verdict.padEnd(8)}${where}${line?.place ?? ''}`.trimEnd());
    // When a line has changed, nothing else about it can match.
    const faults =
      verdict === 'same' && paragraph && found !== null ? listFaults(paragraph, document.lines[found], texts) : [];
    if (paragraph && recorded !== null && paragraph.number !== recorded + 1) {
      faults.push(`number: recorded ${paragraph.number}, counted ${recorded + 1}`);
    }
    for (const fault of faults) print(`        ${fault}`);
    wrong += faults.length;
  }
  const count = (wanted: string) => comparisons.filter((comparison) => comparison.verdict === wanted).length;
  const counts = ['same', 'changed', 'missing', 'extra'].map((verdict) => `${count(verdict)} ${verdict}`).join(', ');
  const sameLines = count('same') === comparisons.length;
  const sameBytes = file === document.sha256;
  const located = paragraphs.filter(({ locator }) => locator !== '').length;
  print(`${counts}; the file is ${sameBytes ? 'the recorded one to the byte' : 'not the recorded one to the byte'}`);
  print(`Read as ${document.readAs}.`);
  if (wrong > 0) print(`The record is wrong in ${wrong} of its values, shown above; "add" writes them again.`);
  else print(`Numbers, words and figures of the same lines are right, and so are the ${located} locators.`);
  if (wrong > 0 && sameLines) print(`This may be the document recorded as "${id}", but the record is wrong about it.`);
  else if (sameLines && sameBytes) print(`This is the document recorded as "${id}".`);
  else if (sameLines) print(`Every paragraph is as recorded; only empty lines, white space or line ends differ.`);
  else print(`This is not the document recorded as "${id}".`);
  return sameLines && sameBytes && wrong === 0 ? 0 : 1;
}

/** Where a record is wrong about a line. Section, role and heading are the editor's choice and are not compared. */
function listFaults(recorded: RecordedLine, line: SourceLine | undefined, texts: readonly string[]): string[] {
  if (!line) return [];
  const pairs = [
    ['words', String(recorded.words), String(line.words)],
    ['figures', recorded.figures.join(', '), line.figures.join(', ')],
  ] as const;
  const differing = pairs.filter(([, written, counted]) => written !== counted);
  const fault = recorded.locator === '' ? null : judgeLocator(recorded.locator, texts, line.number - 1);
  return [
    ...differing.map(
      ([what, written, counted]) => `${what}: recorded ${written || 'none'}, found ${counted || 'none'}`,
    ),
    ...(fault === null ? [] : [`locator: "${recorded.locator}" ${locatorFaults[fault]}`]),
  ];
}
