import { paths } from './addresses.ts';

/** The pages that bring together content from many entries, each with one line on what it answers. */
export const overviews = [
  { title: 'People', path: paths.people, scope: 'Who spoke or took part, in which post at the time.' },
  { title: 'Topics', path: paths.topics, scope: 'What was said and done on a subject, by whom.' },
  { title: 'Positions', path: paths.positions, scope: 'The views of the speakers side by side.' },
  { title: 'Timeline', path: paths.timeline, scope: 'What happened when, up to the targets still ahead.' },
  { title: 'Figures', path: paths.figures, scope: 'Amounts, counts, shares and ranks, as printed.' },
  { title: 'Connections', path: paths.connections, scope: 'How organizations, initiatives and events are tied.' },
] as const;
