import { absoluteAddress, entryPath, files, paths, sourcePath } from '../reference/addresses.ts';
import { listCitedParts, refKey, uniqueRefs } from '../reference/derived/cited-parts.ts';
import { parseDate } from '../text/dates.ts';
import type { Entry, Reference, Source } from '../reference/reference.ts';
import { wordsOf } from '../reference/relation-words.ts';
import type { EntryFile, EntryRecord } from '../schema/twin.ts';
import type { PublishedAt } from '../site.ts';
import { nameOf, pathOf } from '../reference/names-of.ts';
import { listShownFacts } from '../reference/derived/own-date.ts';
import { wasStillAhead } from '../reference/derived/was-still-ahead.ts';
import { typeLabel } from '../reference/type-label.ts';
import { joinSentences, toCitation, toDate, toSentences } from './record-parts.ts';

/** An entry with everything its page says, as plain data. */
export function makeEntryRecord(reference: Reference, entry: Entry, at: PublishedAt): EntryRecord {
  const addressOf = (fragment: string | null) => absoluteAddress(entryPath(entry, fragment), at);
  const refs = uniqueRefs(listCitedParts(entry).flatMap(({ sentences }) => sentences.flatMap((one) => one.refs)));
  return {
    id: entry.id,
    kind: entry.kind,
    type: entry.kind === 'initiative' ? entry.data.kind : entry.data.type,
    typeLabel: typeLabel(entry),
    address: addressOf(null),
    title: entry.title,
    aliases: [...entry.aliases],
    topics: [...entry.topics],
    summary: toSentences(entry.summary),
    facts: factRecords(reference, entry),
    sections: entry.sections.map(({ id, title, depth, sentences, statements, editorNotes }) => ({
      id,
      address: addressOf(id),
      title,
      depth,
      sentences: toSentences(sentences),
      statements: [...statements],
      editorNotes: [...editorNotes],
    })),
    statements: entry.statements.map(({ id, by, kind, label, topics, section, sentences }) => ({
      id,
      address: addressOf(id),
      by,
      byName: nameOf(reference, by),
      kind,
      label,
      topics: [...topics],
      section,
      text: joinSentences(sentences),
      sentences: toSentences(sentences),
    })),
    dates: entry.keyDates.map((keyDate) => ({
      date: toDate(keyDate.date),
      target: keyDate.target,
      ahead: wasStillAhead(reference, keyDate),
      what: toSentences(keyDate.what),
    })),
    figures: entry.keyFigures.map((figure) => ({
      measure: figure.measure,
      value: figure.value,
      asOf: figure.asOf && toDate(figure.asOf),
      account: figure.account,
      accountName: nameOf(reference, figure.account),
      cites: figure.refs.map(refKey),
    })),
    relations: entry.relations.map((relation) => ({
      type: relation.type,
      label: wordsOf(reference, entry, relation).forward,
      to: relation.to,
      toName: nameOf(reference, relation.to),
      toAddress: absoluteAddress(pathOf(reference, relation.to) ?? paths.names, at),
      role: relation.role ?? null,
      note: toSentences(relation.note),
      cites: relation.refs.map(refKey),
    })),
    mentions: entry.mentions.flatMap(({ to, fragment, at: place, sentence }) => {
      const target = reference.entries.get(to);
      if (!target) return [];
      const toAddress = absoluteAddress(entryPath(target, fragment), at);
      return toSentences([sentence]).map((told) => ({ to, toAddress, at: place, sentence: told }));
    }),
    citations: refs.map((ref) => toCitation(reference, ref, at)),
  };
}

/** The file beside an entry's page, `hitachi.json`. */
export function makeEntryFile(reference: Reference, entry: Entry, at: PublishedAt): EntryFile {
  return {
    $schema: absoluteAddress(files.schema, at),
    entry: makeEntryRecord(reference, entry, at),
    sources: citedSources(reference, entry).map((source) => describeSource(source, at)),
  };
}

/** The documents that an entry cites, in the order of the sources. */
export function citedSources(reference: Reference, entry: Entry): Source[] {
  const ids = new Set(entry.cited.map(({ source }) => source));
  return [...reference.sources.values()].filter(({ id }) => ids.has(id));
}

/** A source without its paragraphs. */
export function describeSource(source: Source, at: PublishedAt): EntryFile['sources'][number] {
  return {
    id: source.id,
    address: absoluteAddress(sourcePath(source.id), at),
    title: source.title,
    shortTitle: source.shortTitle,
    publisher: source.publisher,
    kind: source.kind,
    original: source.url ?? null,
    foundOn: source.foundOn ? { ...source.foundOn } : null,
    editions: (source.editions ?? []).map(({ language, url }) => ({ language, original: url })),
    date: source.date === undefined ? null : toDate(parseDate(source.date)),
    speaksAsOf: source.speaksAsOf,
    disclaimer: source.disclaimer ?? null,
    note: source.note ?? null,
    sha256: source.sha256,
  };
}

function factRecords(reference: Reference, entry: Entry): EntryRecord['facts'] {
  return listShownFacts(reference, entry).flatMap(({ label, values }) =>
    values.map(({ text, to, role, refs }) => ({
      label,
      value: to === null ? (text ?? '') : nameOf(reference, to),
      to,
      role,
      cites: refs.map(refKey),
    })),
  );
}
