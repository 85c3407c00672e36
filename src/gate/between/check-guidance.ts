import { resolveEntryLink } from '../../reference/entry-links.ts';
import { figuresOf, type Sources } from '../rules/check-sentences-cited.ts';
import { findFigures, findMissingFigures } from '../../text/extract-figures.ts';
import { findNames, hasName, type KnownNames, type NameOwner } from './known-names.ts';
import type { EntryDraft } from '../read/read-entry.ts';

/**
 * Reports what editor's notes and guiding sentences say although the page cites nothing for it: figures that no cited
 * paragraph prints, and names that are nowhere in the page's own text.
 */
export function checkGuidance(draft: EntryDraft, sources: Sources, known: KnownNames): void {
  const { entry, prose, report } = draft;
  const uncited = prose.filter(({ is }) => is === 'note' || is === 'guide');
  if (uncited.length === 0) return;
  const isNamed = listNamed(draft, sources);
  const printed = figuresOf(entry.cited, sources);
  for (const piece of uncited) {
    const isGuide = piece.is === 'guide';
    const figures = isGuide ? findFigures(piece.text) : findMissingFigures(piece.text, printed);
    // A link names what it leads to, figures and all: the 2021 plan.
    const isLinked = (index: number): boolean => piece.links.some(({ start, end }) => index >= start && index < end);
    const figure = figures.find(({ index }) => !isGuide || !isLinked(index));
    if (figure) report(piece.offsetOf(figure.index), isGuide ? 'guide-with-figure' : 'note-figure', figure.figure);
    const linked = piece.links.map(({ url }) => resolveEntryLink(entry.file, url)?.id);
    for (const { name, owner, index } of findNames(piece.text, known)) {
      if (isNamed(owner) || isLinked(index) || (owner.id !== null && linked.includes(owner.id))) continue;
      report(piece.offsetOf(index), isGuide ? 'guide-name' : 'note-name', name);
    }
  }
}

/** Tells what the page names: in its title and cited text, in its fields, as a speaker, or as a publisher it cites. */
function listNamed({ entry, prose }: EntryDraft, sources: Sources): (owner: NameOwner) => boolean {
  const ids = new Set([entry.id, ...entry.relations.map(({ to }) => to), ...entry.statements.map(({ by }) => by)]);
  const cited = new Set(entry.cited.map(({ source }) => source));
  const publishers = [...cited].flatMap((id) => {
    const source = sources.get(id);
    return source ? [source.shortTitle, source.publisher] : [];
  });
  const own = prose.filter(({ is }) => is !== 'note' && is !== 'guide').map(({ text }) => text);
  const text = [entry.title, ...own, ...publishers].join('\n');
  const told = new Map<NameOwner, boolean>();
  return (owner) => {
    if (owner.id !== null && ids.has(owner.id)) return true;
    const before = told.get(owner) ?? hasName(text, owner.names);
    told.set(owner, before);
    return before;
  };
}
