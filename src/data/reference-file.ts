import { absoluteAddress, entryPath, files, paths, personPath, sourcePath } from '../reference/addresses.ts';
import { parseCite } from '../reference/cited-text.ts';
import { refKey } from '../reference/derived/cited-parts.ts';
import { parseDate } from '../text/dates.ts';
import { paragraphLabel } from '../reference/note-label.ts';
import { originalAddress } from '../reference/originals.ts';
import type { Reference, Source } from '../reference/reference.ts';
import { derive } from '../reference/derived/derive.ts';
import type { Person } from '../schema/person.ts';
import type { ReferenceFile } from '../schema/twin.ts';
import { site, type PublishedAt } from '../site.ts';
import { describeSource, makeEntryRecord } from './entry-record.ts';
import { toDate } from './record-parts.ts';

/** `/data/reference.json`: the whole reference as one graph. Ids and addresses tie its parts together. */
export function makeReferenceFile(reference: Reference, at: PublishedAt): ReferenceFile {
  return {
    $schema: absoluteAddress(files.schema, at),
    name: site.name,
    description: site.description,
    language: site.language,
    address: absoluteAddress(paths.home, at),
    sources: [...reference.sources.values()].map((source) => ({
      ...describeSource(source, at),
      paragraphs: source.paragraphs.map((paragraph) => paragraphRecord(reference, source, paragraph, at)),
    })),
    people: [...reference.people.values()].map((person) => personRecord(person, at)),
    topics: [...reference.topics.values()].map(({ id, title, scope, aliases }) => ({ id, title, scope, aliases })),
    names: reference.names.map(({ name, type, aliases }) => ({ name, type, aliases })),
    entries: [...reference.entries.values()].map((entry) => makeEntryRecord(reference, entry, at)),
  };
}

function paragraphRecord(
  reference: Reference,
  source: Source,
  paragraph: Source['paragraphs'][number],
  at: PublishedAt,
): ReferenceFile['sources'][number]['paragraphs'][number] {
  const { number, section, role, heading, words, sha256, figures, locator, uncited } = paragraph;
  const ref = { source: source.id, paragraph: number };
  const places = (derive(reference).resting.get(refKey(ref)) ?? []).map(({ entry, person, fragment }) =>
    absoluteAddress(entry ? entryPath(entry, fragment) : personPath(person.id), at),
  );
  return {
    key: refKey(ref),
    number,
    address: absoluteAddress(sourcePath(source.id, number), at),
    original: originalAddress(source, number),
    locator: locator ?? null,
    section,
    role,
    heading,
    label: paragraphLabel(source, number),
    words,
    sha256,
    figures,
    uncited: uncited ?? null,
    citedBy: [...new Set(places)],
  };
}

function personRecord(person: Person, at: PublishedAt): ReferenceFile['people'][number] {
  return {
    id: person.id,
    address: absoluteAddress(personPath(person.id), at),
    name: person.name,
    familyName: person.familyName,
    aliases: person.aliases,
    roles: person.roles.map(({ role, organization, asOf, cite }) => ({
      role,
      organization: organization ?? null,
      asOf: asOf === undefined ? null : toDate(parseDate(asOf)),
      cites: parseCite(cite).map(refKey),
    })),
  };
}
