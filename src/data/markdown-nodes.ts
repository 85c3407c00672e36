/** Makers of Markdown trees: text, links and lists as remark has them. */
import type {
  BlockContent,
  Definition,
  Emphasis,
  Heading,
  Html,
  Link,
  List,
  ListItem,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Strong,
  Text,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { refKey } from '../reference/derived/cited-parts.ts';
import type { CitedSentence, ParagraphRef } from '../reference/reference.ts';

/** What no reader of Markdown takes for markup, but for spaces at the ends of lines and what begins a line. */
const plain = /^(?!\()(?:[\p{L}\p{N},;%$’“” ()-]|(?<![Ww])\.(?= )|(?<=[^Ww])\.$)*$/u;

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    // Most texts are plain, and looking for what to escape takes longer than all the rest.
    handlers: {
      text({ value }: Text, parent: Parents | undefined, state, info) {
        const isApart =
          (info.before !== '\n' || /^\p{L}/u.test(value)) && !(info.after === '\n' && value.endsWith(' '));
        const index = state.indexStack.at(-1) ?? 0;
        const [beforeNode, afterNode] = [parent?.children[index - 1], parent?.children[index + 1]];
        return isApart && plain.test(value) ? value : state.safe(value, { ...info, beforeNode, afterNode });
      },
    },
    bullet: '-',
    rule: '-',
    emphasis: '*',
    strong: '*',
    listItemIndent: 'one',
    tightDefinitions: true,
  });

/** The tree as text, the same for the same tree. */
export function writeMarkdown(children: RootContent[]): string {
  // An ampersand that begins no character reference needs no escape: `R&D`.
  return writer.stringify({ type: 'root', children } satisfies Root).replace(/(?<!\\)\\&(?!#?\w+;)/g, '&');
}

export function text(value: string): Text {
  return { type: 'text', value };
}

export function strong(value: string): Strong {
  return { type: 'strong', children: [text(value)] };
}

export function emphasis(value: string): Emphasis {
  return { type: 'emphasis', children: [text(value)] };
}

export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

export function link(value: string, url: string): Link {
  return { type: 'link', url, children: [text(value)] };
}

export function heading(depth: Heading['depth'], title: string, id?: string): Heading {
  return { type: 'heading', depth, children: id === undefined ? [text(title)] : [text(`${title} `), anchor(id)] };
}

/** An anchor that keeps an id as a link target wherever the Markdown is shown. */
export function anchor(id: string): Html {
  return { type: 'html', value: `<a id="${id}"></a>` };
}

export function listItem(...children: BlockContent[]): ListItem {
  return { type: 'listItem', spread: children.length > 1, children };
}

/** A list without empty lines between its items. */
export function list(items: PhrasingContent[][]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((children) => listItem(paragraph(...children))),
  };
}

/** Links to paragraphs, ` [sasakawa:12] [sasakawa:13]`, with a space before each. */
export function cites(refs: readonly ParagraphRef[]): PhrasingContent[] {
  return refs.flatMap((ref) => {
    const key = refKey(ref);
    return [
      text(' '),
      { type: 'linkReference', identifier: key, label: key, referenceType: 'shortcut', children: [text(key)] },
    ];
  });
}

/** Where the links to a paragraph lead. */
export function definition(ref: ParagraphRef, url: string): Definition {
  const key = refKey(ref);
  return { type: 'definition', identifier: key, label: key, url };
}

/** Sentences with links to the paragraphs they rest on. */
export function citedSentences(sentences: readonly CitedSentence[]): PhrasingContent[] {
  return sentences.flatMap((sentence, index) => [
    text(`${index > 0 ? ' ' : ''}${sentence.text.replace(/\s+/g, ' ').trim()}`),
    ...cites(sentence.refs),
  ]);
}
