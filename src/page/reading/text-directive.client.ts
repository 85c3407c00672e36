/**
 * Spells the text directive of an address, `:~:text=[prefix-,]start[,end][,-suffix]`, for a passage of a page. It adds
 * as many words around the passage as it takes for the first match on the page to be the passage itself.
 */

interface Passage {
  /** The text of the page, block by block, with white space collapsed. */
  blocks: readonly string[];
  start: { block: number; offset: number };
  /** Where it ends (exclusive). */
  end: { block: number; offset: number };
}

interface Directive {
  prefix: string;
  start: string;
  end: string;
  suffix: string;
}

/** The longest passage that is spelled out; a longer one is given by its first and last words. */
const longest = 120;
const mostContext = 12;
/** How many blocks before the passage the context may include. */
const mostGrowth = 8;
const inWord = /[\p{L}\p{M}\p{N}_]/u;

/** The directive without `:~:`: `text=to%20open%20negotiations`. */
export function spellDirective(passage: Passage): string {
  const folded = passage.blocks.map(fold);
  const whole = snapToWords(trimToWords(passage));
  let grown = whole;
  for (let step = 0; step <= mostGrowth; step++) {
    const found = listDirectives(grown).find((directive) => leadsTo(directive, folded, grown));
    if (found) return spell(found);
    // A label that occurs many times among others like it: the text before it tells them apart.
    const { block, offset } = grown.start;
    if (offset === 0 && block === 0) break;
    grown = { ...grown, start: { block: offset > 0 ? block : block - 1, offset: 0 } };
  }
  const [plain] = listDirectives(whole);
  return plain ? spell(plain) : '';
}

/** Ways to name the passage, the shortest first. */
function listDirectives({ blocks, start, end }: Passage): Directive[] {
  const first = blocks[start.block] ?? '';
  const last = blocks[end.block] ?? '';
  const isOneBlock = start.block === end.block;
  const before = inWords(textBefore(blocks, start.block, start.offset));
  const after = inWords(textAfter(blocks, end.block, end.offset));
  const isShort = isOneBlock && end.offset - start.offset <= longest;
  const spelled = (isShort ? [0] : [4, 8, 16]).map((words) =>
    words === 0
      ? { start: first.slice(start.offset, end.offset), end: '' }
      : {
          start: firstWords(first.slice(start.offset, isOneBlock ? end.offset : undefined), words),
          end: lastWords(last.slice(isOneBlock ? start.offset : 0, end.offset), words),
        },
  );
  return spelled.flatMap((texts) => [
    { ...texts, prefix: '', suffix: '' },
    ...Array.from({ length: mostContext }, (_, index) => {
      const prefix = lastWords(before, index + 1);
      const suffix = firstWords(after, index + 1);
      return [
        { ...texts, prefix: '', suffix },
        { ...texts, prefix, suffix: '' },
        { ...texts, prefix, suffix },
      ];
    }).flat(),
  ]);
}

function spell({ prefix, start, end, suffix }: Directive): string {
  const terms = [prefix && `${encode(prefix)}-`, encode(start), end && encode(end), suffix && `-${encode(suffix)}`];
  return `text=${terms.filter(Boolean).join(',')}`;
}

/** `-`, `,` and `&` have a meaning in a directive; the rest is for programs that guess where an address ends. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*]|\.$/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Whether the first match on the page is the passage: looked for as the specification of text fragments says. */
function leadsTo(directive: Directive, blocks: readonly string[], { start, end }: Passage): boolean {
  const [prefix, from, to, suffix] = [directive.prefix, directive.start, directive.end, directive.suffix].map(fold);
  if (!from) return false;
  for (const [block, text] of blocks.entries()) {
    for (const offset of occurrences(text, from)) {
      if (prefix && !textBefore(blocks, block, offset).endsWith(prefix)) continue;
      const isStart = block === start.block && offset === start.offset;
      if (!to) {
        if (suffix && !textAfter(blocks, block, offset + from.length).startsWith(suffix)) continue;
        return isStart;
      }
      const found = findEnd(blocks, block, offset + from.length, to, suffix ?? '');
      if (!found) continue;
      return isStart && found.block === end.block && found.offset === end.offset;
    }
  }
  return false;
}

function findEnd(blocks: readonly string[], block: number, offset: number, to: string, suffix: string) {
  for (let at = block; at < blocks.length; at++) {
    for (const found of occurrences(blocks[at] ?? '', to)) {
      const end = found + to.length;
      if (at === block && found < offset) continue;
      if (!suffix || textAfter(blocks, at, end).startsWith(suffix)) return { block: at, offset: end };
    }
  }
  return null;
}

/** Every place where the words occur as whole words. */
function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isBoundary(text, at) && isBoundary(text, at + words.length)) found.push(at);
  }
  return found;
}

/** Context may come from the block before or after, when the passage begins or ends its own block. */
function textBefore(blocks: readonly string[], block: number, offset: number): string {
  return (blocks[block] ?? '').slice(0, offset).trim() || (blocks[block - 1] ?? '').trim();
}

function textAfter(blocks: readonly string[], block: number, offset: number): string {
  return (blocks[block] ?? '').slice(offset).trim() || (blocks[block + 1] ?? '').trim();
}

/** Standalone signs at the ends (`#`, `·`) are not words to look for. */
function trimToWords(passage: Passage): Passage {
  const [start, end] = [{ ...passage.start }, { ...passage.end }];
  const { blocks } = passage;
  const isBefore = (): boolean => start.block < end.block || start.offset < end.offset;
  const skip = /^[^\p{L}\p{M}\p{N}_ ]*(?: |$)/u;
  for (let lead = skip.exec(ahead()); lead && isBefore(); lead = skip.exec(ahead())) {
    start.offset += lead[0].length;
    if (ahead() !== '' || start.block === end.block) continue;
    start.block++;
    start.offset = 0;
  }
  const skipBack = /(?:^| )[^\p{L}\p{M}\p{N}_ ]*$/u;
  for (let tail = skipBack.exec(behind()); tail && isBefore(); tail = skipBack.exec(behind())) {
    end.offset -= tail[0].length;
    if (behind() !== '' || start.block === end.block) continue;
    end.block--;
    end.offset = (blocks[end.block] ?? '').length;
  }
  return isBefore() ? { ...passage, start, end } : passage;

  function ahead(): string {
    return (blocks[start.block] ?? '').slice(start.offset, start.block === end.block ? end.offset : undefined);
  }
  function behind(): string {
    return (blocks[end.block] ?? '').slice(start.block === end.block ? start.offset : 0, end.offset);
  }
}

/** Text to find the passage by; none if it contains no words. */
function inWords(text: string): string {
  return inWord.test(text) ? text : '';
}

/** Browsers match whole words only. */
function snapToWords(passage: Passage): Passage {
  const first = passage.blocks[passage.start.block] ?? '';
  const last = passage.blocks[passage.end.block] ?? '';
  let start = passage.start.offset;
  let end = passage.end.offset;
  while (start > 0 && !isSafeBoundary(first, start)) start--;
  while (end < last.length && !isSafeBoundary(last, end)) end++;
  return { ...passage, start: { ...passage.start, offset: start }, end: { ...passage.end, offset: end } };
}

/** False between two characters of a word. Where browsers disagree this says yes, which costs a word of context. */
function isBoundary(text: string, at: number): boolean {
  return !(inWord.test(text[at - 1] ?? '') && inWord.test(text[at] ?? ''));
}

/** False within 1.5, U.S or Hitachi's too, which browsers treat as one word. */
function isSafeBoundary(text: string, at: number): boolean {
  if (!isBoundary(text, at)) return false;
  const around = [text.slice(Math.max(0, at - 2), at + 1), text.slice(Math.max(0, at - 1), at + 2)];
  return !around.some((signs) => /^(?:\p{L}['’.]\p{L}|\p{N}['’.,]\p{N})$/u.test(signs));
}

function firstWords(text: string, count: number): string {
  return text.trim().split(' ').slice(0, count).join(' ');
}

function lastWords(text: string, count: number): string {
  return count === 0 ? '' : text.trim().split(' ').slice(-count).join(' ');
}

/** Browsers ignore case; each character stays one character, so that offsets remain valid. */
function fold(text: string): string {
  return text
    .split('')
    .map((sign) => (sign.toLowerCase().length === 1 ? sign.toLowerCase() : sign))
    .join('');
}
