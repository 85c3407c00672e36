import type { PhrasingContent, Root, RootContent } from 'mdast';
import { absoluteAddress, entryPath, paragraphPath, sourcePath } from '../reference/addresses.ts';
import { listCitedParts, uniqueRefs } from '../reference/derived/cited-parts.ts';
import type { PartFragment } from '../reference/derived/parts.ts';
import { formatDate } from '../words/format-date.ts';
import { formatNoteLabel } from '../reference/note-label.ts';
import { originalOf } from '../reference/originals.ts';
import type { Entry, ParagraphRef, Reference } from '../reference/reference.ts';
import { listReferencesTo } from '../reference/derived/referred-to-by.ts';
import { isField, withRole, wordsOf } from '../reference/relation-words.ts';
import { site, type PublishedAt } from '../site.ts';
import { nameOf, pathOf } from '../reference/names-of.ts';
import { listShownFacts } from '../reference/derived/own-date.ts';
import { describeFinding } from '../reference/source-words.ts';
import { typeLabel } from '../reference/type-label.ts';
import { markAhead } from '../reference/derived/was-still-ahead.ts';
import { toMarkdownBody } from './markdown-body.ts';
import {
  citedSentences,
  cites,
  definition,
  heading,
  link,
  list,
  paragraph,
  text,
  writeMarkdown,
} from './markdown-nodes.ts';
import { words } from '../words/words.ts';

/**
 * An entry as Markdown, to be read as prose: `hitachi.md`. Citations are links named by source and
 * paragraph, which the end of the file spells out.
 * @param tree The text as its author wrote it; mutated.
 */
export function makeEntryMarkdown(reference: Reference, entry: Entry, tree: Root, at: PublishedAt): string {
  return writeMarkdown([
    heading(1, entry.title),
    paragraph(...citedSentences(entry.summary)),
    ...introduction(entry, at),
    ...factList(reference, entry),
    ...toMarkdownBody(reference, entry, tree, at),
    ...dateList(reference, entry),
    ...figureList(reference, entry),
    ...relationList(reference, entry, at),
    ...referringList(reference, entry, at),
    ...sourceList(reference, entry, at),
  ]);
}

function partHeading(fragment: PartFragment): RootContent {
  return heading(2, words.partTitles[fragment], fragment);
}

function introduction(entry: Entry, at: PublishedAt): RootContent[] {
  const address = absoluteAddress(entryPath(entry), at);
  return [
    ...(entry.aliases.length > 0 ? [paragraph(text(words.alsoNamed(entry.aliases.join(' · '))))] : []),
    paragraph(
      text(words.markdownFrom(typeLabel(entry), site.name)),
      link(address, address),
      text(words.markdownAnchors),
    ),
  ];
}

function factList(reference: Reference, entry: Entry): RootContent[] {
  const facts = listShownFacts(reference, entry).flatMap(({ label, values }) =>
    values.map(({ text: shown, to, role, refs }) => {
      const value = to === null ? shown : nameOf(reference, to);
      return [text(`${label}: ${withRole(value ?? '', role)}`), ...cites(refs)];
    }),
  );
  return facts.length > 0 ? [partHeading('facts'), list(facts)] : [];
}

function dateList(reference: Reference, entry: Entry): RootContent[] {
  if (entry.keyDates.length === 0) return [];
  const items = entry.keyDates.map((keyDate) => [
    text(`${formatDate(keyDate.date)}${markAhead(reference, keyDate)}: `),
    ...citedSentences(keyDate.what),
  ]);
  return [partHeading('dates'), list(items)];
}

function figureList(reference: Reference, entry: Entry): RootContent[] {
  if (entry.keyFigures.length === 0) return [];
  const items = entry.keyFigures.map(({ measure, value, asOf, account, refs }) => {
    const when = asOf ? ` (${formatDate(asOf)})` : '';
    return [text(`${measure}: ${value}${when}. ${words.givenBy(nameOf(reference, account))}`), ...cites(refs)];
  });
  return [partHeading('figures'), list(items)];
}

function relationList(reference: Reference, entry: Entry, at: PublishedAt): RootContent[] {
  const relations = entry.relations.filter(({ type }) => !isField(type));
  if (relations.length === 0) return [];
  const items = relations.map((relation) => [
    text(words.leadIn(wordsOf(reference, entry, relation).forward)),
    nameLink(reference, relation.to, at),
    text('. '),
    ...citedSentences(relation.note),
  ]);
  return [partHeading('relations'), list(items)];
}

/** A line for each relation that others state, with its role or note; for mentions only their places. */
function referringList(reference: Reference, entry: Entry, at: PublishedAt): RootContent[] {
  const groups = listReferencesTo(reference, entry.id);
  if (groups.length === 0) return [];
  const items = groups.flatMap(({ heading: label, isStated, items: found }) => {
    if (isStated) {
      return found.map(({ from, role, sentences, refs }) => [
        text(words.leadIn(label)),
        link(from.title, absoluteAddress(entryPath(from), at)),
        ...(role === null ? [] : [text(` (${role})`)]),
        ...(sentences.length > 0 ? [text('. '), ...citedSentences(sentences)] : cites(refs)),
      ]);
    }
    const places = new Map(found.map(({ from, at: fragment }) => [entryPath(from, fragment), from.title]));
    const links = [...places].flatMap(([path, title], index) => [
      ...(index > 0 ? [text('; ')] : []),
      link(title, absoluteAddress(path, at)),
    ]);
    return [[text(words.leadIn(label)), ...links]];
  });
  return [partHeading('referred-to-by'), list(items)];
}

function sourceList(reference: Reference, entry: Entry, at: PublishedAt): RootContent[] {
  const refs = listCited(reference, entry);
  const cited = new Set(refs.map(({ source }) => source));
  return [
    partHeading('sources'),
    ...[...reference.sources.values()]
      .filter(({ id }) => cited.has(id))
      .flatMap((source) => [
        paragraph(
          link(source.title, absoluteAddress(sourcePath(source.id), at)),
          text(`. ${source.kind}, ${source.publisher}. ${source.speaksAsOf}`),
          ...(source.url
            ? [
                text(words.originalBegins),
                link(source.url, source.url),
                text(words.foundBehind(describeFinding(source))),
              ]
            : []),
        ),
        ...(source.disclaimer ? [paragraph(text(source.disclaimer))] : []),
      ]),
    heading(3, words.paragraphsCited),
    list(
      refs.map((ref) => [
        ...cites([ref]).slice(1),
        text(` ${formatNoteLabel(reference, [ref])}`),
        ...original(originalOf(reference, ref)),
      ]),
    ),
    ...refs.map((ref) => definition(ref, absoluteAddress(paragraphPath(ref), at))),
  ];
}

/** The paragraphs that the file cites, each once: those of the entry, then those of what others state about it. */
function listCited(reference: Reference, entry: Entry): ParagraphRef[] {
  const stated = listReferencesTo(reference, entry.id).filter(({ isStated }) => isStated);
  return uniqueRefs([
    ...listCitedParts(entry).flatMap(({ sentences }) => sentences.flatMap(({ refs }) => refs)),
    ...stated.flatMap(({ items }) => items.flatMap(({ refs }) => refs)),
  ]);
}

function original(address: string | null): PhrasingContent[] {
  return address === null ? [] : [text('; '), link(words.original, address)];
}

function nameLink(reference: Reference, id: string, at: PublishedAt) {
  const path = pathOf(reference, id);
  return path === null ? text(nameOf(reference, id)) : link(nameOf(reference, id), absoluteAddress(path, at));
}
