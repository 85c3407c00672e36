import type { Report } from '../../text/problems.ts';
import type { TextFile } from '../../text/text-file.ts';
import { readYaml, type YamlValues } from './yaml-values.ts';

interface FrontMatter {
  /** Null when it is not valid YAML. */
  values: YamlValues | null;
  /** Offset of the first line after the closing `---`. */
  bodyStart: number;
}

/** Splits an entry into front matter and body. Null when there is no front matter, which is reported. */
export function readFrontMatter(file: TextFile, report: Report): FrontMatter | null {
  if (file.text.trim() === '') {
    report(0, 'empty-file');
    return null;
  }
  const opening = /^---[ \t]*(?:\n|$)/.exec(file.text);
  if (!opening) {
    report(0, 'missing-front-matter');
    return null;
  }
  const start = opening[0].length;
  const closing = /^---[ \t]*(?:\n|$)/m.exec(file.text.slice(start));
  if (!closing) {
    report(0, 'unclosed-front-matter');
    return null;
  }
  const values = readYaml(file.text.slice(start, start + closing.index), start, report);
  return { values, bodyStart: start + closing.index + closing[0].length };
}
