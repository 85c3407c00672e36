import { parseDocument, visit } from 'yaml';
import { resolveEntryLink } from '../../../src/reference/entry-links.ts';

/** The texts of a content folder, by path. */
export type ContentTexts = ReadonlyMap<string, string>;

const link = /\]\(([^()\s]+)\)/g;

/** Gives every heading and title of the entries another wording. */
export function renameAll(texts: ContentTexts): ContentTexts {
  return mapEntries(texts, (text) =>
    text.replace(/^(#{2,3} .*?)( \{\/\*)/gm, '$1 *$2').replace(/^title: (.*)$/m, (_line, title: string) => {
      const plain = /^'.*'$/.test(title) ? title.slice(1, -1).replaceAll("''", "'") : title.replace(/^"(.*)"$/, '$1');
      return `title: '${plain.replaceAll("'", "''")} *'`;
    }),
  );
}

/** Turns the order of every list round: in the front matter, in the text, and of statements that follow one another. */
export function reverseAll(texts: ContentTexts): ContentTexts {
  return mapEntries(texts, (text) => {
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    const document = parseDocument(front);
    visit(document, { Seq: (_key, list) => void list.items.reverse() });
    const reversed = body
      .replace(/(?:^<Statement [\s\S]*?^<\/Statement>\n\n?)+/gm, (run) =>
        reverse(run.trimEnd(), /^<Statement [\s\S]*?^<\/Statement>/gm, '\n\n').concat('\n\n'),
      )
      .replace(/(?:^- .*\n?)+/gm, (run) => reverse(run.trimEnd(), /^- .*$/gm, '\n').concat('\n'));
    return `---\n${document.toString({ lineWidth: 0 })}---\n${reversed}`;
  });
}

/** Moves a section with its sub-sections to the end of another page, and every link to it. */
export function moveSection(texts: ContentTexts, from: string, id: string, to: string): ContentTexts {
  const text = get(texts, from);
  const start = text.search(new RegExp(`^## .*\\{/\\* #${id} \\*/\\}$`, 'm'));
  if (start < 0) throw new Error(`${from} has no section ${id}`);
  const next = text.slice(start + 1).search(/^## /m);
  const end = next < 0 ? text.length : start + 1 + next;
  const section = text.slice(start, end);
  const ids = new Set(
    [...section.matchAll(/\{\/\* #(\S+) \*\/\}|<Statement id="([^"]+)"/g)].map((found) => found[1] ?? found[2]),
  );
  const moved = new Map(texts);
  moved.set(from, text.slice(0, start) + text.slice(end));
  moved.set(to, `${get(texts, to).trimEnd()}\n\n${section.trimEnd()}\n`);
  return mapLinks(moved, (target, fragment) => (target === from && fragment && ids.has(fragment) ? to : target));
}

/** Puts the text of an entry at the end of another, takes its file away, and lets every link lead there. */
export function mergeEntries(texts: ContentTexts, from: string, into: string): ContentTexts {
  const [, , body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(get(texts, from)) ?? [];
  const merged = new Map(texts);
  merged.delete(from);
  merged.set(into, `${get(texts, into).trimEnd()}\n\n${body.trim()}\n`);
  return mapLinks(merged, (target) => (target === from ? into : target));
}

/** Takes an entry away, and every link to it; the words of the links stay. */
export function deleteEntry(texts: ContentTexts, path: string): ContentTexts {
  const rest = new Map([...texts].filter(([name]) => name !== path));
  return mapEntries(rest, (text, name) =>
    text.replace(/\[([^\]@]+)\]\(([^()\s]+)\)/g, (written, words: string, url: string) =>
      resolveEntryLink(name, url)?.file === path ? words : written,
    ),
  );
}

/** Gives a section or statement another id, and changes the links to it. */
export function renameId(texts: ContentTexts, path: string, from: string, to: string): ContentTexts {
  const renamed = new Map(texts);
  const text = get(texts, path)
    .replace(`{/* #${from} */}`, `{/* #${to} */}`)
    .replace(`<Statement id="${from}"`, `<Statement id="${to}"`);
  if (text === get(texts, path)) throw new Error(`${path} has no ${from}`);
  renamed.set(path, text);
  return mapEntries(renamed, (other, name) =>
    other.replace(link, (written, url: string) => {
      const found = resolveEntryLink(name, url);
      return found?.file === path && found.fragment === from ? written.replace(`#${from})`, `#${to})`) : written;
    }),
  );
}

function mapEntries(texts: ContentTexts, change: (text: string, path: string) => string): ContentTexts {
  return new Map([...texts].map(([path, text]) => [path, path.endsWith('.mdx') ? change(text, path) : text]));
}

/** Lets links to entries lead to other files. */
function mapLinks(texts: ContentTexts, lead: (file: string, fragment: string | null) => string): ContentTexts {
  return mapEntries(texts, (text, path) =>
    text.replace(link, (written, url: string) => {
      const found = resolveEntryLink(path, url);
      if (!found) return written;
      const file = lead(found.file, found.fragment);
      return file === found.file ? written : `](../${file}${found.fragment ? `#${found.fragment}` : ''})`;
    }),
  );
}

function get(texts: ContentTexts, path: string): string {
  const text = texts.get(path);
  if (text === undefined) throw new Error(`there is no ${path}`);
  return text;
}

function reverse(run: string, item: RegExp, between: string): string {
  return [...run.matchAll(item)]
    .map(([text]) => text)
    .reverse()
    .join(between);
}
