/** What the parser of YAML complains about, in words that say what to do: most mistakes are a text without quotation marks. */

/** Where an author has to look, and what is wrong there. */
interface YamlMistake {
  offset: number;
  detail: string;
}

/** A line `key: value` or `- key: value`. */
const line = /^([ \t]*(?:- +)*)([\w-]+):[ \t]+(.*?)[ \t]*$/;
/** Signs that mean something at the start of a value. */
const starts: Readonly<Record<string, string>> = {
  '[': 'a [ at the start of a value begins a list',
  '{': 'a { at the start of a value begins a group of keys',
  '*': 'a * at the start of a value begins an alias',
  '>': 'a > at the start of a value stands alone: the text begins on the next line, indented',
  '|': 'a | at the start of a value stands alone: the text begins on the next line, indented',
  '!': 'a ! at the start of a value begins a tag',
  '-': 'a list begins on the line below its key',
};

/** Of a key, and of a line that begins like one. */
export const groupAsKey =
  'a [ or { at the start of a key begins a list or a group of keys; a key is a plain word, as in "title: The text"';

/** Explains an error of the parser, by its code, message and offset in the text. */
export function explainYaml(code: string, message: string, text: string, offset: number): YamlMistake {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const written = text.slice(start, (text.indexOf('\n', start) + 1 || text.length + 1) - 1);
  const [, indent = '', key = '', value = ''] = line.exec(written) ?? [];
  const place =
    start +
    indent.length +
    key.length +
    1 +
    (/^[ \t]*/.exec(written.slice(indent.length + key.length + 1))?.[0].length ?? 0);
  const quote = (why: string): YamlMistake => ({
    offset: place,
    detail: `${why}; put the whole text between quotation marks: ${key}: ${quoteText(value)}`,
  });

  if (code === 'MULTIPLE_DOCS') {
    return {
      offset: text.lastIndexOf('---', offset) < 0 ? offset : lastMarker(text, offset),
      detail: 'a line of --- or ... begins another document; delete this line',
    };
  }
  if (/end with a [\]}]/.test(message)) {
    return { offset, detail: 'the list or group that begins above is not closed; end it with ] or }' };
  }
  const odd = /^[ \t]*[\u00a0\u2000-\u200a\u202f\u3000]/.test(written);
  if (odd) return { offset: start, detail: 'the line begins with a space of another kind; use ordinary spaces' };
  const wide = /^[ \t]*(?:- +)*[\w-]+(?=：)/.exec(written)?.[0];
  if (wide) return { offset: start + wide.length, detail: '： is a wide colon; write : with a space after it' };
  if (message.includes('comment with trailing content')) return { offset, detail: groupAsKey };
  if (message.includes('Unexpected , in flow'))
    return { offset, detail: 'there is nothing between two commas; delete one' };
  if (code === 'TAB_AS_INDENT') return { offset, detail: 'Tabs are not allowed before a key or item; use spaces' };
  if (code === 'BAD_DQ_ESCAPE') {
    return { offset, detail: 'between double quotation marks a \\ begins an escape; use single ones, or write \\\\' };
  }
  if (/^["']/.test(value)) {
    const isOpen = code === 'MISSING_CHAR';
    const last = value.at(-1) === value.charAt(0) && value.length > 1;
    if (isOpen && !last) return quote(`the quotation mark that begins here is never closed`);
    if (!isOpen) return quote('a value that begins with a quotation mark ends at the next one');
  }
  if (code === 'MISSING_CHAR' && message.includes('closing')) return findOpenQuote(text, offset);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /: |:$/.test(value))
    return quote('a colon with a space after it begins a key');
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || (code === 'BAD_INDENT' && !/^[[{]/.test(value))) {
    return {
      offset,
      detail:
        'the line below is indented further, as if it belonged to this value; begin each key in the column of the others',
    };
  }
  if (code === 'BAD_SCALAR_START' && /^[@`%]/.test(value)) return quote(`a value can't begin with ${value.charAt(0)}`);
  const first = value.charAt(0);
  if (/^[>|-]/.test(first) && starts[first]) return { offset: place, detail: starts[first] };
  if (starts[first] && /[\]}*]?.*\S/.test(value) && !isClosedList(value)) return quote(starts[first]);
  if (/followed by map values|single line|on same line with key|node end/.test(message)) {
    const isItem = written.trimStart().startsWith('- ');
    return {
      offset: start + (/^[ \t]*/.exec(written)?.[0].length ?? 0),
      detail: `${isItem ? 'an item of a list' : `"${shorten(written.trim())}"`} is where a key is expected; a line is "key: value", with a space after the colon, and what goes on from the line above is indented`,
    };
  }
  return { offset, detail: message.replace(/\s+/g, ' ') };
}

/** A text between quotation marks, so that YAML takes it as it is; a long one is cut in a way that shows both ends. */
export function quoteText(written: string): string {
  const inside = written.replace(/^(["'])(.*)\1$/, '$2');
  // One that was forgotten at the end; an apostrophe before a small letter or a digit belongs to the text: 'til, '90s.
  const opened = /^(?:"|'(?![\p{Ll}\d]))(.*)$/u.exec(written)?.[1] ?? written;
  const bare = [inside, opened].find((text) => text !== written && !text.includes(written.charAt(0))) ?? written;
  const mark = bare.includes("'") && !bare.includes('"') ? '"' : "'";
  return `${mark}${shorten(mark === "'" ? bare.replaceAll("'", "''") : bare.replaceAll('\\', '\\\\'))}${mark}`;
}

/** A value that is only what it begins as: `[a, b]`. */
function isClosedList(value: string): boolean {
  return /^\[[^\]]*\]$|^\{[^}]*\}$/.test(value);
}

/** The parser notices a quotation mark that is not closed at the end of the text: the one to close stands before. */
function findOpenQuote(text: string, offset: number): YamlMistake {
  const opened = [...text.slice(0, offset).matchAll(/^[ \t]*(?:- +)*[\w-]+:[ \t]+(?=["'])(?!(["']).*\1[ \t]*$)/gm)].at(
    -1,
  );
  const at = opened ? opened.index + opened[0].length : offset;
  const rest = text.slice(at, (text.indexOf('\n', at) + 1 || text.length + 1) - 1);
  const key = opened?.[0].trim().replace(/^(?:- +)+/, '') ?? '';
  return {
    offset: at,
    detail: `the quotation mark that begins here is never closed; put the whole text between quotation marks: ${key} ${quoteText(rest)}`,
  };
}

function lastMarker(text: string, offset: number): number {
  const markers = [...text.slice(0, offset + 3).matchAll(/^(?:---|\.\.\.)/gm)];
  return markers.at(-1)?.index ?? offset;
}

function shorten(text: string): string {
  return text.length > 70 ? `${text.slice(0, 40).trimEnd()} ... ${text.slice(-20).trimStart()}` : text;
}
