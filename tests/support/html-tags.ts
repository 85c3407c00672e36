/** One start tag of an HTML document. */
export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Text of a script or style element, empty for the others. */
  rawText: string;
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const tag = /<!--[\s\S]*?-->|<([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;

/** The start tags of valid HTML, in order (that it is valid, `html.test.ts` proves). */
export function readTags(html: string): Tag[] {
  const tags: Tag[] = [];
  tag.lastIndex = 0;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const name = match[1]?.toLowerCase();
    if (!name) continue;
    let rawText = '';
    if (name === 'script' || name === 'style') {
      const end = html.indexOf(`</${name}`, tag.lastIndex);
      rawText = html.slice(tag.lastIndex, end);
      tag.lastIndex = end;
    }
    tags.push({ name, attributes: readAttributes(match[2] ?? ''), rawText });
  }
  return tags;
}

/** The attributes of a start tag, by name. */
export function readAttributes(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(attribute)].map((match) => [
      (match[1] ?? '').toLowerCase(),
      decodeEntities(match[2] ?? match[3] ?? match[4] ?? ''),
    ]),
  );
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as a reader sees it. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex?: string, decimal?: string, name?: string) =>
    name ? (named[name] ?? entity) : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  );
}
