import { Tokenizer, TokenizerMode, type Token } from 'parse5';

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

/** Their text holds no tags, for browsers that run scripts. */
const modes: Partial<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  noscript: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
};

/**
 * The tags of a page in order: enough for the pages that the build has written itself, which close what they open, and
 * several times as fast as building their tree.
 */
export function listTags(html: string): PageTag[] {
  const tags: PageTag[] = [];
  const add = ({ tagName: name, attrs, location }: Token.TagToken, isEnd: boolean): void => {
    const attributes = attrs.length > 0 ? new Map(attrs.map((one) => [one.name, one.value])) : none;
    tags.push({ name, isEnd, attributes, from: location?.startOffset ?? 0, to: location?.endOffset ?? 0 });
  };
  const pass = (): void => undefined;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(tag) {
        add(tag, false);
        tokenizer.state = modes[tag.tagName] ?? tokenizer.state;
      },
      onEndTag(tag) {
        add(tag, true);
      },
      onCharacter: pass,
      onWhitespaceCharacter: pass,
      onNullCharacter: pass,
      onComment: pass,
      onDoctype: pass,
      onEof: pass,
    },
  );
  tokenizer.write(html, true);
  return tags;
}

/** The tags between `<main>` and its end, which is the text of a page. */
export function tagsOfMain(tags: readonly PageTag[]): PageTag[] {
  const isMain = ({ name }: PageTag): boolean => name === 'main';
  return tags.slice(tags.findIndex(isMain) + 1, Math.max(0, tags.findLastIndex(isMain)));
}

const none: ReadonlyMap<string, string> = new Map();
