import type { Problem, Report } from '../text/problems.ts';
import { positionAt, type TextFile } from '../text/text-file.ts';

/** What an author still has to write: `TODO` in capitals, with a word on what belongs there; not in a comment. */
const open = /^(?!\s*#\s).*?\bTODO\b:?[ \t]*([^"'<>\n]*)/gm;

/** Reports the open questions of a file; returns the lines they stand in. */
export function reportOpen(file: TextFile, report: Report): { file: string; line: number }[] {
  return [...file.text.matchAll(open)].map((match) => {
    const offset = match.index + match[0].indexOf('TODO');
    report(offset, 'open-question', (match[1] ?? '').trim());
    return { file: file.path, line: positionAt(file, offset).line };
  });
}

/** The problems without those of lines that still hold a question: what stands there is not meant to be right. */
export function withoutOpen(problems: readonly Problem[], lines: readonly { file: string; line: number }[]): Problem[] {
  if (lines.length === 0) return [...problems];
  const places = new Set(lines.map(({ file, line }) => `${file}:${line}`));
  return problems.filter(({ file, line, code }) => code === 'open-question' || !places.has(`${file}:${line}`));
}
