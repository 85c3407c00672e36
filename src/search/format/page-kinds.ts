/** The kinds of page that can be found, in the order in which they are offered. */
export const pageKinds = ['organization', 'initiative', 'event', 'person', 'topic', 'source', 'overview'] as const;

export type PageKind = (typeof pageKinds)[number];
