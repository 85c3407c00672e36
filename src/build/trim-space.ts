/** White space at the edges of these elements is never visible. */
const blocks = new Set(
  (
    'html head body meta link title header nav main article section footer form details summary div p ul ol li dl dt dd ' +
    'table caption thead tbody tr th td figure figcaption h1 h2 h3 svg g path rect'
  ).split(' '),
);
/** A tag of one of these at the edge of a block does not move the edge. */
const inline = new Set('a span strong em i b sup time code'.split(' '));
/** Elements in which white space is significant, or not expected at all. */
const kept = /(<(pre|script|style|textarea)\b[\s\S]*?<\/\2>)/i;
// The last alternative catches everything else, so that nothing is lost.
const token = /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/?([a-z][\w:-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+|</gi;

/** Removes invisible white space from a page: at the edges of blocks, and all but one space in a row. */
export function trimSpace(html: string): string {
  // Split by a pattern with two groups: text, what is kept, the name of its element, text …
  return html
    .split(kept)
    .map((part, index) => (index % 3 === 0 ? trimPart(part) : index % 3 === 1 ? part : ''))
    .join('');
}

function trimPart(html: string): string {
  const tokens = [...html.matchAll(token)].map(([text, name]) => ({ text, edge: edgeOf(text, name) }));
  trimStarts(tokens, (text) => text.trimStart());
  trimStarts(tokens.reverse(), (text) => text.trimEnd());
  return tokens
    .reverse()
    .map(({ text }) => (text.startsWith('<') ? text : text.replace(/[ \t\r\n]+/g, ' ')))
    .join('');
}

interface Token {
  text: string;
  /** Whether what comes next stands at the edge of a block: as what came before did, for an inline element. */
  edge: boolean | 'as before';
}

function trimStarts(tokens: Token[], trim: (text: string) => string): void {
  let isAtEdge = false;
  for (const token of tokens) {
    if (!token.text.startsWith('<')) {
      if (isAtEdge) token.text = trim(token.text);
      isAtEdge &&= token.text === '';
    } else if (token.edge !== 'as before') isAtEdge = token.edge;
  }
}

function edgeOf(text: string, name = ''): Token['edge'] {
  // The sign beside a heading is a box of its own in the line.
  return (
    blocks.has(name.toLowerCase()) || (inline.has(name.toLowerCase()) && !text.includes('permalink') && 'as before')
  );
}
