import { formatDate, isoDate, parseDate, type PartialDate } from '../../model/dates.ts';
import type { Entry, Reference, Relation } from '../../model/reference.ts';
import type { PublishedAt } from '../../site.ts';
import { ldReference, ldType, oneOrMany, thingAddress, type LdNode, type LdValue } from './json-ld-node.ts';
import { joinSentences } from './record-parts.ts';

/** The organization, event or work that an entry is about, with the ties that schema.org has words for. */
export function describeThing(reference: Reference, entry: Entry, at: PublishedAt): LdNode {
  const linked = (...types: Relation['type'][]) =>
    entry.relations.flatMap(({ type, to, role }) => {
      const node = types.includes(type) ? ldReference(reference, to, at) : undefined;
      return node ? [{ node, role }] : [];
    });
  const nodes = (...types: Relation['type'][]) => linked(...types).map(({ node }) => node);
  const thing: LdNode = {
    '@type': ldType(entry),
    '@id': thingAddress(entry, at),
    name: entry.title,
    alternateName: oneOrMany(entry.aliases),
    description: joinSentences(entry.summary),
  };
  if (entry.kind === 'organization') {
    const place = [entry.data.place?.value, entry.data.country?.value].filter((name) => name !== undefined);
    return {
      ...thing,
      location: place.length > 0 ? { '@type': 'Place', name: place.join(', ') } : undefined,
      parentOrganization: oneOrMany(
        nodes('partOf', 'part-of').filter((node) => node['@type'].endsWith('Organization')),
      ),
      memberOf: oneOrMany(nodes('member-of')),
      founder: oneOrMany(nodes('established-by')),
    };
  }
  if (entry.kind === 'event') {
    const { date, place, online } = entry.data;
    return {
      ...thing,
      ...(date && eventDates(date.date)),
      location: oneOrMany<LdNode>([
        place && { '@type': 'Place', name: place.value },
        online && { '@type': 'VirtualLocation', name: online.value },
      ]),
      organizer: oneOrMany(nodes('host')),
      attendee: oneOrMany(linked('participants').map(({ node, role }) => withRole('attendee', node, role))),
    };
  }
  const [lead, participants, proposers] = [nodes('lead'), nodes('participants'), nodes('proposed-by')];
  if (ldType(entry) === 'Project') return { ...thing, member: oneOrMany([...lead, ...participants]) };
  const { kind, period } = entry.data;
  // Whoever put a proposal forward made it; whoever led a plan or policy need not have.
  const creators = kind === 'proposal' ? [...lead, ...proposers] : proposers;
  const others = kind === 'proposal' ? participants : [...lead, ...participants];
  return {
    ...thing,
    creator: oneOrMany(creators),
    contributor: oneOrMany(others),
    temporalCoverage: period && formatCoverage(parseDate(period.date)),
  };
}

/** ISO 8601, an interval for a range; in words what has no such form, a fiscal year or `by 2050`. */
function formatCoverage(date: PartialDate): string {
  const points = [date.start, ...(date.end ? [date.end] : [])].map(isoDate);
  return date.qualifier === null && !points.includes(null) ? points.join('/') : formatDate(date);
}

/** A fiscal year has no ISO form, so that schema.org can't name it: the text does. */
function eventDates(written: string): Record<string, LdValue | undefined> {
  const { start, end, qualifier } = parseDate(written);
  if (qualifier !== null) return {};
  return { startDate: isoDate(start) ?? undefined, endDate: (end && isoDate(end)) ?? undefined };
}

/** As schema.org has it: the role stands between the thing and the one who has it, under the same term. */
function withRole(term: string, node: LdNode, role: string | undefined): LdNode {
  return role !== undefined ? { '@type': 'Role', roleName: role, [term]: node } : node;
}
