import type { Problem, Report } from '../../text/problems.ts';
import { positionAt, type TextFile } from '../../text/text-file.ts';

/** What an author still has to write: `TODO` in capitals, with a word on what belongs there. */
const open = /\bTODO\b:?[ \t]*([^"'<>\n]*)/g;
const comment = /^\s*#\s/;

/** Reports what is still to be written in a file; not what only a comment says. */
export function reportOpen(file: TextFile, report: Report): void {
  for (const { index, 1: what = '' } of file.text.matchAll(open)) {
    const { column } = positionAt(file, index);
    if (!comment.test(file.text.slice(index - column + 1, index))) report(index, 'open-question', what.trim());
  }
}

/** The problems without others in the lines that are still to be written: what stands there is not meant to be right. */
export function withoutOpen(problems: readonly Problem[]): Problem[] {
  const lineOf = ({ file, line }: Problem): string => `${file}:${line}`;
  const lines = new Set(problems.filter(({ code }) => code === 'open-question').map(lineOf));
  return problems.filter((problem) => problem.code === 'open-question' || !lines.has(lineOf(problem)));
}
