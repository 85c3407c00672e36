import type { Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { citationPattern, parseCitation } from '../reference/cited-text.ts';
import { listFacts } from '../reference/derived/facts.ts';
import { findNoteNumber, noteKey } from '../reference/number-notes.ts';
import type { Entry } from '../reference/reference.ts';
import { asContent, blocksOf, componentNode, elementNode, type TreeNode } from './nodes.ts';
import type { Tell } from './told.ts';

/**
 * Remark plugin: `[@sasakawa:12]` becomes the number of its note. Notes come directly after the first block that cites
 * them, so that style sheets can put them beside it. Numbers come from `Entry.notes`.
 */
export function citations({ tell }: { tell: Tell }) {
  return (tree: Root, file: { path: string }): void => {
    const { entry } = tell(file.path);
    if (!entry) return;
    const shown = notesBeforeBody(entry);
    const blocks = blocksOf(tree).map((block) => {
      const first = replaceCitations(block, entry).filter((number) => !shown.has(number));
      if (first.length === 0) return block;
      for (const number of first) shown.add(number);
      const notes = componentNode('BodyNotes', { entry: entry.id, numbers: first.join(' ') }, 'flow');
      return elementNode('div', 'cited', [block, notes]);
    });
    tree.children = asContent(blocks);
  };
}

/** The numbers of the notes shown with the summary and the fact box. */
function notesBeforeBody(entry: Entry): Set<number> {
  const factRefs = listFacts(entry).flatMap((fact) => fact.values.map((value) => value.refs));
  const keys = new Set([...entry.summary.map((sentence) => sentence.refs), ...factRefs].map(noteKey));
  return new Set(entry.notes.filter((note) => keys.has(noteKey(note.refs))).map((note) => note.number));
}

/** Puts markers in place of the citations of a block; returns the note numbers in the order of the text. */
function replaceCitations(block: TreeNode, entry: Entry): number[] {
  const numbers = new Set<number>();
  visit(block as unknown as RootContent, 'text', (text, index, parent) => {
    if (!parent || index === undefined || !text.value.includes('[@')) return;
    const parts: TreeNode[] = [];
    let end = 0;
    for (const match of text.value.matchAll(citationPattern)) {
      // The space before a citation is removed: no line may begin with a marker.
      parts.push({ type: 'text', value: text.value.slice(end, match.index).trimEnd() });
      end = match.index + match[0].length;
      const number = findNoteNumber(entry, parseCitation(match[0]).refs);
      if (number === null) continue;
      numbers.add(number);
      parts.push(componentNode('Cite', { number: String(number) }, 'text'));
    }
    parts.push({ type: 'text', value: text.value.slice(end) });
    parent.children.splice(index, 1, ...(asContent(parts) as typeof parent.children));
    return [SKIP, index + parts.length];
  });
  return [...numbers];
}
