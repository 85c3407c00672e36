import { formatDate, isoDate, parseDate, type PartialDate } from '../text/dates.ts';
import type { Entry, Reference, Relation } from '../reference/reference.ts';
import { tookPart, wordsOfField } from '../reference/relation-words.ts';
import type { PublishedAt } from '../site.ts';
import { ldReference, ldType, oneOrMany, thingAddress, type LdNode, type LdValue } from './json-ld-node.ts';
import { joinSentences } from './record-parts.ts';

/**
 * The organization, event or work that an entry is about, with the ties that schema.org has terms for. A tie with its
 * own role is left out, because a role may say anything: the page mentions it (see `entry-json-ld.ts`).
 */
export function describeThing(reference: Reference, entry: Entry, at: PublishedAt): LdNode {
  const linked = (...types: Relation['type'][]) =>
    entry.relations.flatMap((relation) => {
      const node = types.includes(relation.type) ? ldReference(reference, relation.to, at) : undefined;
      return node ? [{ node, relation }] : [];
    });
  const nodes = (...types: Relation['type'][]) => linked(...types).map(({ node }) => node);
  const organizations = (found: readonly LdNode[]) => found.filter((node) => node['@type'].endsWith('Organization'));
  // A role that replaces the words of the field may say something else.
  const inWords = (field: 'lead' | 'host') =>
    linked(field)
      .filter(
        ({ relation: { role } }) => wordsOfField(entry, field, role).forward === wordsOfField(entry, field).forward,
      )
      .map(({ node }) => node);
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
      parentOrganization: oneOrMany(organizations(nodes('partOf', 'part-of'))),
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
      organizer: oneOrMany(inWords('host')),
      attendee: oneOrMany(
        linked('participants')
          .filter(({ relation }) => tookPart(entry, relation.role))
          .map(({ node, relation }) => withRole('attendee', node, relation.role)),
      ),
    };
  }
  if (ldType(entry) === 'Project') {
    return { ...thing, parentOrganization: oneOrMany(organizations(inWords('lead'))) };
  }
  const { kind, period } = entry.data;
  return {
    ...thing,
    // Those who put a proposal forward made it; those who had a plan, policy or law need not have.
    creator: kind === 'proposal' ? oneOrMany(inWords('lead')) : undefined,
    temporalCoverage: period && formatCoverage(parseDate(period.date)),
  };
}

/** ISO 8601, as an interval for a range; in words for what has no such form: a fiscal year, or `by 2050`. */
function formatCoverage(date: PartialDate): string {
  const points = [date.start, ...(date.end ? [date.end] : [])].map(isoDate);
  return date.qualifier === null && !points.includes(null) ? points.join('/') : formatDate(date);
}

/** A fiscal year has no ISO form, so it is given only in the text. */
function eventDates(written: string): Record<string, LdValue | undefined> {
  const { start, end, qualifier } = parseDate(written);
  if (qualifier !== null) return {};
  return { startDate: isoDate(start) ?? undefined, endDate: (end && isoDate(end)) ?? undefined };
}

/** As schema.org models it: the role is between the thing and its holder, under the same term. */
function withRole(term: string, node: LdNode, role: string | undefined): LdNode {
  return role !== undefined ? { '@type': 'Role', roleName: role, [term]: node } : node;
}
