import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Report } from '../../text/problems.ts';
import { parsePlain } from './parse-plain.ts';
import { unravelComponents } from './unravel-components.ts';

/** Reads any text; exported for the test that compares it with `parsePlain`. */
export const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);

/** Characters in a paragraph, list or table; the longest on a real page has a tenth of this. */
const longestBlock = 20_000;

/**
 * Parses the body of an entry, which begins at an offset in the file's text; all offsets in the tree are relative to
 * the file. Null when it is not valid MDX, which is reported.
 */
export function parseBody(text: string, bodyStart: number, report: Report): Root | null {
  // White space in place of the front matter keeps lines, columns and offsets.
  const body = text.slice(0, bodyStart).replace(/[^\n]/g, ' ') + text.slice(bodyStart);
  const long = findLongBlock(body);
  if (long !== null) {
    report(long, 'block-too-long', longestBlock);
    return null;
  }
  try {
    const root = parsePlain(body) ?? parser.parse(body);
    unravelComponents(root);
    return root;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    if (!isMessage(error)) {
      // A bug of the parser itself, which only text very unlike Markdown triggers.
      report(bodyStart, 'mdx-syntax', 'the parser cannot read this text; look for stray characters');
      return null;
    }
    if (/import\/exports? with acorn/.test(error.reason)) {
      report(lastImport(body, offsetOf(error, body)), 'forbidden-import');
    } else {
      const quote = /in attribute (?:name|value)/.test(error.reason)
        ? findOpenQuote(body, offsetOf(error, body))
        : null;
      if (quote !== null) report(quote, 'mdx-syntax', 'the quotation mark that begins here is never closed');
      else report(offsetOf(error, body), 'mdx-syntax', explain(error.reason));
    }
    return null;
  }
}

/** The parser takes quadratic time for the text between two empty lines. */
function findLongBlock(body: string): number | null {
  let [start, offset] = [0, 0];
  for (const line of body.split('\n')) {
    if (line.trim() === '') start = offset + line.length + 1;
    offset += line.length + 1;
    if (offset - start > longestBlock) return start;
  }
  return null;
}

interface Message {
  reason: string;
  line?: number | undefined;
  place?: unknown;
}

function isMessage(error: unknown): error is Message {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}

function offsetOf(error: Message, body: string): number {
  // A tag left open: the parser points at what surrounds it, and names the tag's place in the message.
  const [, line, column] = /closing tag for .*?\((\d+):(\d+)-/.exec(error.reason) ?? [];
  if (line !== undefined) {
    const before = body.split('\n').slice(0, Number(line) - 1);
    return before.reduce((sum, text) => sum + text.length + 1, 0) + Number(column) - 1;
  }
  const place = error.place as { offset?: number; start?: { offset?: number } } | undefined;
  const offset = place?.start?.offset ?? place?.offset ?? 0;
  return isAboutBrace(error.reason) ? Math.max(0, body.lastIndexOf('{', offset)) : offset;
}

function isAboutBrace(reason: string): boolean {
  return reason.includes('in expression') || reason.includes('expression with acorn');
}

/** Acorn gives up somewhere in or after the line that begins with the word. */
function lastImport(body: string, offset: number): number {
  const lines = [...body.slice(0, offset).matchAll(/^(?:import|export)\b/gm)];
  return lines.at(-1)?.index ?? offset;
}

/** The quotation mark of an attribute that goes on over an empty line or a tag: it closes at the next one, far below. */
function findOpenQuote(body: string, offset: number): number | null {
  const marks = [...body.slice(0, offset).matchAll(/=\s*"([^"]*)/g)];
  const open = marks.findLast(({ 1: value }) => /\n\s*\n|[<>]/.test(value ?? ''));
  return open && open === marks.findLast(({ index }) => index <= open.index) ? open.index + open[0].indexOf('"') : null;
}

function explain(reason: string): string {
  const [, end, start] =
    /^Unexpected closing tag `([^`]*)`, expected corresponding .* for `([^`]*)`/.exec(reason) ?? [];
  if (end) return `${start} begins here, and ends in ${end}; the two must have the same name`;
  if (reason.includes('before attribute value')) {
    return 'put the value of an attribute between quotation marks, without spaces around the =: kind="claim"';
  }
  if (reason.includes('before local name')) {
    return 'a < begins a tag here; links to other sites are not allowed, and the sign is written &lt;';
  }
  const [, open = ''] = /^Expected a closing tag for `<([^>`]*)>`/.exec(reason) ?? [];
  if (/^[A-Z]/.test(open)) return `<${open}> has no closing tag; write </${open}> on a line of its own below its text`;
  if (open) return `<${open}> has no closing tag, and HTML is not allowed; use Markdown`;
  if (reason.includes('Unexpected character `!`')) return 'HTML comments are not allowed; delete this one';
  if (/in expression|expression with acorn/.test(reason)) {
    return "a brace { begins an expression here; only a heading's id may stand in braces: {/* #some-id */}";
  }
  if (reason.includes('before name')) return 'a < begins a tag here; write &lt; for the sign';
  return reason.replace(/\s+/g, ' ');
}
