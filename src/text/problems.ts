import { suggest } from './did-you-mean.ts';
import { proseProblemTexts, wordingCodes } from './prose-problems.ts';
import { tableProblemTexts } from './table-problems.ts';
import { positionAt, type TextFile } from './text-file.ts';

/** Something an author has to fix. */
export interface Problem {
  /** Path below the content folder. */
  file: string;
  line: number;
  column: number;
  code: ProblemCode;
  message: string;
  /** The first of the values that it is about. */
  about?: string;
}

type ProblemCode = keyof typeof problemTexts;
type Values<Code extends ProblemCode> = Parameters<(typeof problemTexts)[Code]>;

/** Reports problems of one file, by offset in its text. */
export type Report = <Code extends ProblemCode>(offset: number, code: Code, ...values: Values<Code>) => void;

/** Every problem there is: what is wrong, what is allowed, and the nearest valid name. */
export const problemTexts = {
  // Files
  'not-content': (allowed: string) => `this is not a content file; allowed: ${allowed}`,
  'bad-file-name': (name: string, id: string) =>
    `"${name}" cannot be part of an address; use lower-case letters, digits and single hyphens, such as "${id || 'harbor-office'}"`,
  'reserved-id': (id: string) => `"${id}" is reserved; choose another id`,
  'not-a-file': (what: string) => `this is ${what}; content files must be ordinary files, and links are never followed`,
  'missing-file': (what: string) => `this file is missing; it gives ${what}`,
  'too-large': (size: number, limit: number) => `the file has ${size} bytes, but the limit is ${limit}; split it`,
  'empty-file': () => 'the file is empty; expected front matter between two lines of --- and a text',
  'invalid-utf8': (byte: number) => `byte ${byte} is not valid UTF-8; save the file as UTF-8`,
  'forbidden-character': (name: string) => `${name} is not allowed; delete it (it is invisible in most editors)`,
  'merge-mark': (mark: string) =>
    `${mark} was left by a Git merge; keep one of the two versions, and delete the three lines that mark them`,
  'open-question': (what: string) => `still to be written: ${what || 'what TODO stands for'}`,
  'too-deep': () => 'this is nested too deeply; make it flatter',

  // Front matter and YAML
  'missing-front-matter': () =>
    'the file does not begin with a line of ---; expected front matter between two such lines',
  'unclosed-front-matter': () => 'the front matter has no closing line of ---',
  'yaml-syntax': (detail: string) => `this is not valid YAML: ${detail}`,
  'yaml-comment': (key: string, quoted: string) =>
    `a # after a space begins a comment, so the text ends before it; put the whole between quotation marks: ${key}: ${quoted}, or the comment on a line of its own`,
  'duplicate-key': (key: string) => `the key "${key}" is given twice; keep one`,
  'yaml-alias': (what: string) =>
    `${what} is not allowed; write the value out, or put a text that begins with this sign between quotation marks`,
  'forbidden-key': (key: string) => `the key "${key}" is not allowed`,
  'unknown-key': (key: string, allowed: readonly string[]) =>
    `unknown key "${key}"${suggest(key, allowed)}; allowed here: ${list(allowed)}`,
  'missing-key': (key: string, expected: string) => `"${key}" is missing; expected ${expected}`,
  'wrong-type': (key: string, expected: string, found: string) => `${quote(key)}expected ${expected}, found ${found}`,
  'unknown-value': (key: string, found: string, allowed: readonly string[]) =>
    `${quote(key)}unknown value "${found}"${suggest(found, allowed)}; allowed: ${list(allowed)}`,
  'invalid-value': (key: string, detail: string) => `${quote(key)}${detail}`,
  'invalid-date': (key: string, detail: string) => `${quote(key)}${detail}`,

  // References by id
  'unknown-id': (id: string, what: string, known: readonly string[]) =>
    `there is no ${what} "${id}"${suggest(id, known) || `; known: ${list(known)}`}`,
  'empty-list': (count: number, id: string) =>
    `this list is empty or missing, but ${count} places refer to it, the first to "${id}"`,
  'wrong-kind': (id: string, found: string, expected: string) => `"${id}" is ${found}; expected ${expected}`,
  'self-reference': (id: string) => `"${id}" refers to itself`,
  'repeated-item': (item: string) => `"${item}" is listed twice; keep one`,
  'relation-repeated': (type: string, to: string, where: string) =>
    `the relation "${type}" with "${to}" is already stated ${where}; state it once, and the other page shows it too`,

  // Citations
  'malformed-citation': (written: string, spelled: string | null) =>
    `${written} is not a citation; expected [@source:number], counted from 1, several as [@source:1; @source:2]${spelled ? `; did you mean ${spelled}?` : ''}`,
  'unknown-source': (source: string, known: readonly string[]) =>
    `there is no source "${source}"${suggest(source, known)}; sources: ${list(known)}`,
  'unknown-paragraph': (source: string, paragraph: number, last: number) =>
    `${source} has no paragraph ${paragraph}; its paragraphs are 1 to ${last}`,
  'cites-furniture': (source: string, paragraph: number, heading: string) =>
    `paragraph ${paragraph} of ${source} ("${heading}") is a menu, link or credit; cite a body paragraph`,
  'repeated-paragraph': (ref: string) => `${ref} is cited twice in one citation; keep one`,
  'citation-without-sentence': () =>
    'this citation follows no sentence; put it after the sentence it supports, and several paragraphs into one citation: [@source:1; @source:2]',
  'citation-before-stop': (stop: string) => `this citation stands before "${stop}"; put it after, with a space between`,
  'citation-inside-row': () =>
    'this citation stands inside a row of a table; put it at the end of the last cell, where it covers the whole row',
  'footnote-mark': (mark: string) =>
    `${mark} marks a footnote, and there are none; cite the source as [@source:number], and give a remark of yours in <EditorNote>`,
  'linked-citation': (text: string) => `the citation ${text} is written as a link; remove the part in parentheses`,
  'misplaced-citation': (where: string) => `${where} takes no citation; cite after the sentences of the text`,

  // Coverage and figures
  'uncited-sentence': (sentence: string) =>
    `no citation covers this sentence: "${shorten(sentence)}"; end it with [@source:number], or with [@guide] if it only guides the reader`,
  'guide-outside-body': () => '[@guide] is only for the text of a page; a sentence here needs a source',
  'guide-with-figure': (figure: string) =>
    `a sentence that only guides the reader must not give a figure, but gives ${figure}; cite its source`,
  'missing-figure': (figure: string, cited: string) =>
    `the figure ${figure} is not printed in ${cited}; correct it, or cite the paragraph that prints it`,
  'date-not-printed': (date: string, cited: string) =>
    `${date} is not printed in ${cited}; correct the date, or cite the paragraph that prints it${/^\d/.test(date) ? ' (a fiscal year is written FY2013)' : ''}`,
  'mixed-fiscal-years': (beginnings: string) =>
    `the documents cited count fiscal years differently: they begin in ${beginnings}; cite the one whose year is meant`,
  'summary-sentences': (count: number) => `the summary has ${count} sentences; expected exactly one`,
  'summary-too-long': (length: number, limit: number) =>
    `the summary has ${length} characters without its citations; at most ${limit} are allowed`,

  // Body
  'block-too-long': (limit: number) =>
    `a paragraph, list or table of more than ${limit} characters begins here; split it`,
  'mdx-syntax': (detail: string) => `this is not valid MDX: ${detail}`,
  'empty-section': () => 'nothing stands under this heading; write a text, or remove it',
  'forbidden-import': () => 'import and export are not allowed; a line of text must not begin with these words',
  'forbidden-expression': () =>
    "expressions and comments in braces are not allowed, except a heading's id: ## Heading {/* #some-id */}",
  'forbidden-html': (name: string) => `HTML is not allowed: <${name}>; use Markdown`,
  'unknown-component': (name: string, allowed: readonly string[]) =>
    `unknown component <${name}>${suggest(name, allowed)}; allowed: ${list(allowed)}`,
  'forbidden-markdown': (what: string, instead: string) => `${what} is not allowed; ${instead}`,
  'heading-depth': (depth: number) => `a heading of depth ${depth} is not allowed; expected ## or ###`,
  'heading-order': () => 'a ### heading must stand under a ## heading',
  'empty-heading': () => 'the heading has no text',
  'heading-without-id': (example: string) =>
    `the heading has no id; write one after it that does not depend on its wording: {/* #${example} */}`,
  'bad-fragment': (id: string) =>
    `"${id}" is not an id; expected lower-case letters, digits and single hyphens, beginning with a letter`,
  'reserved-fragment': (id: string, reserved: readonly string[]) =>
    `"${id}" is an id that the site itself uses; reserved: ${list(reserved)}`,
  'duplicate-fragment': (id: string, line: number) => `the id "${id}" is already taken on line ${line}`,
  'unknown-attribute': (name: string, component: string, allowed: readonly string[]) =>
    `unknown attribute "${name}" of <${component}>${suggest(name, allowed)}; ${allowed.length > 0 ? `allowed: ${list(allowed)}` : 'it takes none'}`,
  'missing-attribute': (name: string, component: string) => `<${component}> has no "${name}"; expected ${name}="..."`,
  'attribute-value': (name: string) => `"${name}" must be a text in quotation marks: ${name}="..."`,
  'misplaced-component': (name: string, where: string) => `<${name}> ${where}`,
  'empty-component': (name: string) => `<${name}> has no text`,

  // Links
  'external-link': (url: string) =>
    `the link leads to another site: ${shorten(url)}; only links to entries are allowed`,
  'forbidden-address': (url: string) => `the address ${shorten(url)} is not allowed; only links to entries are`,
  'not-relative': (url: string) =>
    `${shorten(url)} is not a relative link to an entry; expected a path such as ../organizations/harbor-office.mdx#section`,
  'unknown-page': (url: string, nearest: string | null) =>
    `there is no file for ${shorten(url)}${nearest ? `; did you mean ${nearest}?` : ''}`,
  'unknown-fragment': (fragment: string, file: string, known: readonly string[]) =>
    `${file} has no section or statement "${fragment}"${suggest(fragment, known)}${known.length > 0 ? `; it has ${list(known)}` : '; it has none'}`,
  'empty-link': () => 'the link has no text',

  // Across files
  'duplicate-id': (id: string, other: string) =>
    `the id "${id}" is also taken by ${other}; ids must be unique among all entries and people, in any case`,
  'name-claimed': (name: string, other: string) =>
    `the name "${name}" is also claimed by ${other}; a name leads to one page`,
  'name-nowhere': (name: string) => `the name "${name}" appears in no text; write it as the pages do, or remove it`,
  'term-nowhere': (term: string, forms: readonly string[]) =>
    `the term "${term}" appears in no text${forms.length > 0 ? `, nor does ${list(forms)}` : ''}; list under "forms" how the pages write it, or remove it`,
  'paragraph-number': (found: number, expected: number) =>
    `found paragraph ${found}, expected ${expected}; number paragraphs from 1 without gaps`,
  'uncited-paragraph': (number: number, heading: string) =>
    `no statement rests on body paragraph ${number} ("${heading}"); cite it, or give the reason in "uncited"`,
  'needless-reason': (number: number) => `paragraph ${number} is cited, so "uncited" is wrong; remove it`,
  'missing-locator': (number: number, heading: string) =>
    `body paragraph ${number} ("${heading}") has no locator, so notes cannot link to it in the original; find one with \`npm run source -- add\`, or say in "unlocated" why there is none`,
  'needless-unlocated': (number: number) =>
    `paragraph ${number} has a locator, so "unlocated" is wrong; remove one of the two`,
  'locator-too-long': (number: number, words: number, letters: number) =>
    `the locator of paragraph ${number} is too long; at most ${words} words and ${letters} characters of a source are allowed here`,
  'locator-not-unique': (locator: string, other: number) =>
    `"${shorten(locator)}" is also in the locator of paragraph ${other}; a locator must lead to one paragraph`,

  ...tableProblemTexts,
  ...proseProblemTexts,
} as const satisfies Record<string, (...values: never[]) => string>;

/** A reporter that adds problems of one file to a list. */
export function reportIn(file: TextFile, problems: Problem[]): Report {
  return (offset, code, ...values) => {
    // The table is typed by code; its union of functions is not callable without this.
    const write = problemTexts[code] as (...given: typeof values) => string;
    const message = write(...values);
    problems.push({ file: file.path, ...positionAt(file, offset), code, message, about: String(values[0] ?? '') });
  };
}

/** So many problems of one kind are shown, and the others counted: the first few tell what is wrong. */
const mostOfAKind = 20;

/** Problems for a terminal, one a line; of a kind at most twenty, then their number. */
export function listProblems(problems: readonly Problem[], folder?: string): string {
  const kinds = Map.groupBy(problems, ({ code }) => code);
  const lines = problems.flatMap((problem) => {
    const same = kinds.get(problem.code) ?? [];
    const at = same.indexOf(problem);
    if (at >= mostOfAKind) return [];
    const more = same.length - mostOfAKind;
    const isLast = at === mostOfAKind - 1 && more > 0;
    return [formatProblem(problem, folder), ...(isLast ? [`  ... and ${more} more of this kind`] : [])];
  });
  return lines.join('\n');
}

/** One line for a terminal, `content/organizations/meti.mdx:5:3 message`, which editors turn into a link. */
export function formatProblem(problem: Problem, folder = 'content'): string {
  return `${folder}/${problem.file}:${problem.line}:${problem.column} ${problem.message}`;
}

/** Whether a site with this problem must not be built: all but matters of wording. */
export function stopsBuild({ code }: Problem): boolean {
  return !wordingCodes.has(code);
}

/** By file, line and column; each problem once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...unique.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function quote(key: string): string {
  return key ? `"${key}": ` : '';
}

function shorten(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 90 ? `${flat.slice(0, 80).trimEnd()} ...` : flat;
}

/** Long lists are cut: the closest name helps more than a hundred others. */
function list(values: readonly string[]): string {
  if (values.length === 0) return 'none';
  return values.length > 30 ? `${values.slice(0, 12).join(', ')} and ${values.length - 12} more` : values.join(', ');
}
