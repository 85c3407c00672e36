import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A field of the front matter, explained as where it is declared. */
interface ExplainedField {
  key: string;
  /** In one line or more. */
  says: string[];
}

const schemas = join(import.meta.dirname, '../schema');
/** A field at the margin of a schema, below its comment. */
const declared = (indent: number): RegExp =>
  new RegExp(`^ {${indent}}/\\*\\* ((?:(?!\\*/)[\\s\\S])*?) ?\\*/\\n {${indent}}(\\w+)(?=:|,)`, 'gm');

/** The fields that a schema declares, at a depth of its file, with their comments: what authors are told is said once. */
export function explainFields(file: string, indent = 2): ExplainedField[] {
  const text = readFileSync(join(schemas, file), 'utf8').replaceAll('\r\n', '\n');
  return [...text.matchAll(declared(indent))].map(([, comment = '', key = '']) => ({
    key,
    says: comment.split(/\n\s*\* ?/).map((line) => line.replaceAll('`', '').trim()),
  }));
}
