import { parseDate, isoDate } from '../../model/dates.ts';
import type { Entry, Reference, Relation } from '../../model/reference.ts';
import type { PublishedAt } from '../../site.ts';
import { ldReference, ldType, oneOrMany, thingAddress, type LdNode, type LdValue } from './json-ld-node.ts';
import { joinSentences } from './record-parts.ts';

/** The organization, event or work that an entry is about, with the ties that schema.org has words for. */
export function describeThing(reference: Reference, entry: Entry, at: PublishedAt): LdNode {
  const linked = (...types: Relation['type'][]) =>
    entry.relations
      .filter(({ type }) => types.includes(type))
      .map(({ to, role }) => ({ node: ldReference(reference, to, at), role }));
  const named = (...types: Relation['type'][]) => oneOrMany(linked(...types).map(({ node }) => node));
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
        linked('partOf', 'part-of')
          .map(({ node }) => node)
          .filter((node) => node?.['@type'].endsWith('Organization')),
      ),
      memberOf: named('member-of'),
      founder: named('established-by'),
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
      organizer: named('host'),
      attendee: oneOrMany(linked('participants').map(({ node, role }) => withRole('attendee', node, role))),
    };
  }
  const isWork = ['CreativeWork', 'Legislation'].includes(ldType(entry));
  const { lead, participants, proposed } = {
    lead: named('lead'),
    participants: named('participants'),
    proposed: named('proposed-by'),
  };
  if (!isWork) return { ...thing, member: oneOrMany([lead, participants].flat().filter(isNode)) };
  const { period } = entry.data;
  return {
    ...thing,
    creator: oneOrMany([lead, proposed].flat().filter(isNode)),
    contributor: participants,
    temporalCoverage: period && parseDate(period.date).written,
  };
}

function isNode(value: LdNode | LdNode[] | undefined): value is LdNode {
  return value !== undefined && !Array.isArray(value);
}

/** A fiscal year has no ISO form, so that schema.org can't name it: the text does. */
function eventDates(written: string): Record<string, LdValue | undefined> {
  const { start, end, qualifier } = parseDate(written);
  if (qualifier !== null) return {};
  return { startDate: isoDate(start) ?? undefined, endDate: (end && isoDate(end)) ?? undefined };
}

/** As schema.org has it: the role stands between the thing and the one who has it, under the same term. */
function withRole(term: string, node: LdNode | undefined, role: string | undefined): LdNode | undefined {
  return node && role !== undefined ? { '@type': 'Role', roleName: role, [term]: node } : node;
}
