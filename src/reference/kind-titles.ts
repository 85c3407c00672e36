/** The names of the three kinds of entry, as headings and in navigation. */
export const kindTitles = { organization: 'Organizations', initiative: 'Initiatives', event: 'Events' } as const;

/** The same for one. */
export const kindNames = { organization: 'Organization', initiative: 'Initiative', event: 'Event' } as const;

/** What each kind is, in one sentence. */
export const kindScopes = {
  organization: 'Companies and their offices, associations, governments, and policy institutions.',
  initiative: 'Plans, programs, laws, transactions, and the proposals that speakers made.',
  event: 'Panels, meetings, summits and milestones, with who took part and what was said.',
} as const;
