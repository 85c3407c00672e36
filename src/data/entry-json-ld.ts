import { absoluteAddress, entryPath, paragraphPath, paths, sourcePath } from '../reference/addresses.ts';
import { listCitedParts } from '../reference/derived/cited-parts.ts';
import { formatDate } from '../text/dates.ts';
import { formatNoteLabel } from '../reference/note-label.ts';
import { originalOf } from '../reference/originals.ts';
import type { CitedSentence, Entry, ParagraphRef, Reference, Source } from '../reference/reference.ts';
import { statementKinds } from '../schema/statement.ts';
import { site, type PublishedAt } from '../site.ts';
import { citedSources } from './entry-record.ts';
import { describeThing } from './json-ld-thing.ts';
import { ldReference, oneOrMany, thingAddress, type LdLink, type LdNode } from './json-ld-node.ts';
import { joinSentences, uniqueRefs } from './record-parts.ts';

export interface LdDocument {
  '@context': string;
  '@graph': LdNode[];
}

/**
 * An entry in terms of schema.org, `hitachi.jsonld`: its page, what the page is about, sections, every
 * statement as a Claim with what it is based on, dated facts and figures likewise, and the paragraphs cited.
 */
export function makeEntryJsonLd(reference: Reference, entry: Entry, at: PublishedAt): LdDocument {
  const maker = { reference, entry, at };
  const refs = uniqueRefs(listCitedParts(entry).flatMap(({ sentences }) => sentences.flatMap((one) => one.refs)));
  return {
    '@context': 'https://schema.org',
    '@graph': [
      describePage(maker),
      describeThing(reference, entry, at),
      ...entry.sections.flatMap((section) => describeSection(section, maker)),
      ...entry.statements.map((statement) => describeStatement(statement, maker)),
      ...describeDates(maker),
      ...describeFigures(maker),
      ...citedSources(reference, entry).map((source) => describeSource(source, at)),
      ...refs.map((ref) => describeParagraph(ref, maker)),
    ],
  };
}

interface Maker {
  reference: Reference;
  entry: Entry;
  at: PublishedAt;
}

function describePage({ reference, entry, at }: Maker): LdNode {
  const address = absoluteAddress(entryPath(entry), at);
  return {
    '@type': 'WebPage',
    '@id': address,
    url: address,
    name: entry.title,
    description: joinSentences(entry.summary),
    inLanguage: site.language,
    isPartOf: {
      '@type': 'WebSite',
      '@id': absoluteAddress(paths.home, at),
      url: absoluteAddress(paths.home, at),
      name: site.name,
    },
    mainEntity: { '@id': thingAddress(entry, at) },
    keywords: entry.topics.map((topic) => reference.topics.get(topic)?.title ?? topic),
    // Every tie, since schema.org has no term for most of them that would not claim more.
    mentions: oneOrMany([...new Set(entry.relations.map(({ to }) => to))].map((id) => ldReference(reference, id, at))),
    ...basis(entry.summary, reference, at),
  };
}

function describeSection(section: Entry['sections'][number], { reference, entry, at }: Maker): LdNode[] {
  if (section.id === null) return [];
  const address = absoluteAddress(entryPath(entry, section.id), at);
  return [
    {
      '@type': 'WebPageElement',
      '@id': address,
      url: address,
      name: section.title ?? undefined,
      text: joinSentences(section.sentences) || undefined,
      isPartOf: { '@id': absoluteAddress(entryPath(entry), at) },
      ...basis(section.sentences, reference, at),
    },
  ];
}

function describeStatement(statement: Entry['statements'][number], { reference, entry, at }: Maker): LdNode {
  const address = absoluteAddress(entryPath(entry, statement.id), at);
  return {
    '@type': 'Claim',
    '@id': address,
    url: address,
    name: statement.label,
    text: joinSentences(statement.sentences),
    genre: statementKinds[statement.kind],
    author: ldReference(reference, statement.by, at),
    keywords: statement.topics.map((topic) => reference.topics.get(topic)?.title ?? topic),
    isPartOf: { '@id': absoluteAddress(entryPath(entry, statement.section), at) },
    ...basis(statement.sentences, reference, at),
  };
}

/** All dates share one address, so none has an identifier of its own. */
function describeDates({ reference, entry, at }: Maker): LdNode[] {
  return entry.keyDates.map(({ date, what }) => ({
    '@type': 'Claim',
    text: joinSentences(what),
    genre: 'Date',
    temporal: formatDate(date),
    about: { '@id': thingAddress(entry, at) },
    ...basis(what, reference, at),
  }));
}

function describeFigures({ reference, entry, at }: Maker): LdNode[] {
  return entry.keyFigures.map(({ measure, value, asOf, account, refs }) => ({
    '@type': 'Claim',
    text: `${measure}: ${value}`,
    genre: 'Figure',
    temporal: asOf ? formatDate(asOf) : undefined,
    author: ldReference(reference, account, at),
    about: { '@id': thingAddress(entry, at) },
    ...basis([{ text: '', refs }], reference, at),
  }));
}

function describeSource(source: Source, at: PublishedAt): LdNode {
  const address = absoluteAddress(sourcePath(source.id), at);
  return {
    '@type': 'CreativeWork',
    '@id': address,
    url: address,
    name: source.title,
    sameAs: source.url,
    publisher: { '@type': 'Organization', name: source.publisher },
    genre: source.kind,
    temporal: source.speaksAsOf,
    creditText: source.disclaimer,
  };
}

function describeParagraph(ref: ParagraphRef, { reference, at }: Maker): LdNode {
  return {
    '@type': 'CreativeWork',
    '@id': absoluteAddress(paragraphPath(ref), at),
    url: originalOf(reference, ref) ?? undefined,
    name: formatNoteLabel(reference, [ref]),
    position: ref.paragraph,
    isPartOf: { '@id': absoluteAddress(sourcePath(ref.source), at) },
  };
}

/** What something rests on: the paragraphs, and their names as one would cite them. */
function basis(
  sentences: readonly CitedSentence[],
  reference: Reference,
  at: PublishedAt,
): { isBasedOn?: LdLink[]; citation?: string[] } {
  const refs = uniqueRefs(sentences.flatMap((sentence) => sentence.refs));
  if (refs.length === 0) return {};
  return {
    isBasedOn: refs.map((ref) => ({ '@id': absoluteAddress(paragraphPath(ref), at) })),
    citation: refs.map((ref) => formatNoteLabel(reference, [ref])),
  };
}
