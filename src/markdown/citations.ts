import type { Nodes, Parents, Root } from 'mdast';
import { replaceNodes } from '../text/replace-nodes.ts';
import { href } from '../reference/addresses.ts';
import { markCitations, mainSource } from '../reference/citation-marks.ts';
import { citationPattern, parseCitation } from '../reference/cited-text.ts';
import { refKey, uniqueRefs } from '../reference/derived/cited-parts.ts';
import { listFacts } from '../reference/derived/facts.ts';
import { hasFiguresFirst, listOtherDates } from '../reference/derived/parts.ts';
import type { Entry, ParagraphRef } from '../reference/reference.ts';
import { asContent, blocksOf, componentNode, elementNode, mixedNode, textNode, type TreeNode } from './nodes.ts';
import type { Tell, ToldToAll } from './told.ts';

/**
 * Remark plugin: `[@sasakawa:12]` becomes the number of the paragraph in its document. After each block that cites stand
 * the notes of all that it cites, so that style sheets can put them beside it, however often the page cites the same.
 */
export function citations({ tell }: { tell: Tell }) {
  return (tree: Root, file: { path: string }): void => {
    const { entry, all } = tell(file.path);
    if (!entry) return;
    const named = new Set(citedBeforeBody(entry).map(refKey));
    const blocks = blocksOf(tree).map((block) => {
      const refs = uniqueRefs(replaceCitations(block, entry, all));
      if (refs.length === 0) return block;
      const keys = refs.map(refKey);
      const again = keys.every((key) => named.has(key));
      for (const key of keys) named.add(key);
      const attributes = { refs: keys.join('; '), ...(again && { again: 'yes' }) };
      return mixedNode({ className: ['cited'] }, [block, componentNode('BodyNotes', attributes, 'flow')]);
    });
    tree.children = asContent(blocks);
  };
}

/** The paragraphs that the notes of the summary and the fact box name. */
function citedBeforeBody(entry: Entry): ParagraphRef[] {
  const facts = listFacts(entry).flatMap((fact) => fact.values);
  const dates = listOtherDates(entry).flatMap(({ what }) => what);
  const figures = hasFiguresFirst(entry) ? entry.keyFigures : [];
  return [...entry.summary, ...facts, ...dates, ...figures].flatMap(({ refs }) => refs);
}

/** Puts marks in place of the citations of a block; returns what they cite, in the order of the text. */
function replaceCitations(block: TreeNode, entry: Entry, all: ToldToAll): ParagraphRef[] {
  const cited: ParagraphRef[] = [];
  replaceNodes<Nodes>(block as unknown as Parents, (text) => {
    if (text.type !== 'text' || !text.value.includes('[@')) return null;
    const parts: TreeNode[] = [];
    let end = 0;
    for (const match of text.value.matchAll(citationPattern)) {
      // The space before a citation is removed: no line may begin with a marker.
      parts.push(textNode(text.value.slice(end, match.index).trimEnd()));
      end = match.index + match[0].length;
      const { refs } = parseCitation(match[0]);
      cited.push(...refs);
      if (refs.length > 0) parts.push(elementNode('sup', { className: ['cite'] }, linkMarks(refs, entry, all)));
    }
    parts.push(textNode(text.value.slice(end)));
    return asContent(parts);
  });
  return cited;
}

function linkMarks(refs: readonly ParagraphRef[], entry: Entry, all: ToldToAll): TreeNode[] {
  const marks = markCitations(all, refs, mainSource(entry.cited));
  return marks.flatMap(({ text, path, source }, index) => {
    const spoken = elementNode('span', { className: ['visually-hidden'] }, [textNode(`, ${source}`)]);
    const link = elementNode('a', { href: href(path) }, [textNode(text), spoken]);
    return index > 0 ? [textNode(', '), link] : [link];
  });
}
