/** A tag of a built page, with its place in the text. */
export interface PageTag {
  /** In lower case. */
  name: string;
  isEnd: boolean;
  /** By name in lower case, without character references. */
  attributes: ReadonlyMap<string, string>;
  from: number;
  to: number;
}

const tagPattern = /<!--[^]*?-->|<(\/?)([a-z][^\s/>]*)([^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*)>/gi;
const attributePattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
/** Their text holds no tags, for browsers that run scripts. */
const rawText = new Set(['script', 'style', 'textarea', 'title', 'noscript']);
const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * The tags of a page in order, comments and scripts left out: enough for the pages that the build has written itself,
 * which close what they open, and several times as fast as building their tree.
 */
export function listTags(html: string): PageTag[] {
  const tags: PageTag[] = [];
  const pattern = new RegExp(tagPattern);
  for (let found = pattern.exec(html); found; found = pattern.exec(html)) {
    const [all, slash, written, attributes = ''] = found;
    if (written === undefined) continue;
    const name = written.toLowerCase();
    const to = found.index + all.length;
    tags.push({ name, isEnd: slash === '/', attributes: readAttributes(attributes), from: found.index, to });
    if (rawText.has(name) && slash === '') pattern.lastIndex = Math.max(to, html.indexOf(`</${written}`, to));
  }
  return tags;
}

/** The tags between `<main>` and its end, which is the text of a page. */
export function tagsOfMain(tags: readonly PageTag[]): PageTag[] {
  const isMain = ({ name }: PageTag): boolean => name === 'main';
  return tags.slice(tags.findIndex(isMain) + 1, Math.max(0, tags.findLastIndex(isMain)));
}

const none: ReadonlyMap<string, string> = new Map();

function readAttributes(text: string): ReadonlyMap<string, string> {
  if (text.length < 2) return none;
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(attributePattern)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decode(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return characters[name] ?? all;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
  });
}
