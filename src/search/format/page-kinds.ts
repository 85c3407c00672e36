/** The kinds of page that can be found, in the order in which they are offered: one of them, and several. */
export const pageKinds = {
  organization: { one: 'Organization', many: 'Organizations' },
  initiative: { one: 'Initiative', many: 'Initiatives' },
  event: { one: 'Event', many: 'Events' },
  person: { one: 'Person', many: 'People' },
  topic: { one: 'Topic', many: 'Topics' },
  source: { one: 'Source', many: 'Sources' },
  overview: { one: 'Overview', many: 'Overviews' },
} as const;

export type PageKind = keyof typeof pageKinds;

/** Every kind, in the same order. */
export const kindNames = Object.keys(pageKinds) as PageKind[];
