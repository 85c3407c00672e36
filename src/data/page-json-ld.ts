import type { WebPage, WithContext } from 'schema-dts';
import { absoluteAddress, entryPath, paths } from '../reference/addresses.ts';
import type { Entry, Reference } from '../reference/reference.ts';
import type { InitiativeKind } from '../schema/initiative.ts';
import { site, type PublishedAt } from '../site.ts';
import { citedSources } from './entry-record.ts';
import { joinSentences } from './record-parts.ts';

/** What kinds of initiatives are in the words of schema.org. */
const initiativeTypes = {
  strategy: 'CreativeWork',
  programme: 'Project',
  project: 'Project',
  'government-policy': 'CreativeWork',
  law: 'Legislation',
  proposal: 'CreativeWork',
} as const satisfies Record<InitiativeKind, string>;

/**
 * The page of an entry in the words of schema.org, for search engines: its address, what it is about, and which
 * documents it retells. What it says of the thing stays in the page and its JSON: schema.org would claim more.
 */
export function makePageJsonLd(reference: Reference, entry: Entry, at: PublishedAt, modified: string | undefined) {
  const originals = citedSources(reference, entry).flatMap((source) => source.url ?? []);
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: entry.title,
    description: joinSentences(entry.summary),
    url: absoluteAddress(entryPath(entry), at),
    inLanguage: site.language,
    isPartOf: absoluteAddress(paths.home, at),
    about: { '@type': thingType(entry), name: entry.title },
    ...(originals.length > 0 && { isBasedOn: originals }),
    ...(modified !== undefined && { dateModified: modified }),
  } as const satisfies WithContext<WebPage>;
}

/** As the text of a script element, which a `<` could end. */
export function formatJsonLd(block: object): string {
  return JSON.stringify(block).replaceAll('<', '\\u003c');
}

function thingType(entry: Entry) {
  if (entry.kind === 'organization') {
    return entry.data.type === 'government-body' ? 'GovernmentOrganization' : 'Organization';
  }
  return entry.kind === 'event' ? 'Event' : initiativeTypes[entry.data.kind];
}
