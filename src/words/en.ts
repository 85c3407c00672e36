/**
 * Every word of the interface, by the page that shows it. A translation is a copy of this file that is named after its
 * language, `el.ts`, with the same exports; `language` in `content/site.yaml` chooses it. What authors are told stays
 * English, and so does what machines read: addresses, columns of tables, keys of JSON. In a function, `link`, `strong`
 * and `em` make an element of the page around a text; a language with more forms for numbers has `Intl.PluralRules`.
 */
import type { EventType } from '../schema/event.ts';
import type { InitiativeKind } from '../schema/initiative.ts';
import type { NameType } from '../schema/name.ts';
import type { OrganizationType } from '../schema/organization.ts';
import type { EndWords, RelationType } from '../schema/relations.ts';
import type { StatementKind } from '../schema/statement.ts';

/** Makes an element around a text. */
type Around<Node> = (text: string) => Node;
/** What stands in a line: texts and elements. */
type Line<Node> = (string | Node)[];

/** A number stays with its noun. */
const counted = (count: number, one: string, many = `${one}s`): string => `${count}\u00a0${count === 1 ? one : many}`;
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

// Kinds of things

export const kindNames = { organization: 'Organization', initiative: 'Initiative', event: 'Event' };
export const kindTitles = { organization: 'Organizations', initiative: 'Initiatives', event: 'Events' };
export const organizationTypes: Record<OrganizationType, { one: string; many: string }> = {
  company: { one: 'Company', many: 'Companies' },
  unit: { one: 'Company division', many: 'Company divisions' },
  office: { one: 'Company office', many: 'Company offices' },
  facility: { one: 'Company facility', many: 'Company facilities' },
  network: { one: 'Network', many: 'Networks' },
  association: { one: 'Business association', many: 'Business associations' },
  'government-body': { one: 'Government body', many: 'Government bodies' },
  'international-body': { one: 'International body', many: 'International bodies' },
  'policy-institution': { one: 'Policy or research institution', many: 'Policy and research institutions' },
  nonprofit: { one: 'Foundation or council', many: 'Foundations and councils' },
};
export const initiativeKinds: Record<InitiativeKind, { one: string; many: string }> = {
  strategy: { one: 'Strategy or plan', many: 'Strategies and plans' },
  programme: { one: 'Program or activity', many: 'Programs and activities' },
  project: { one: 'Project or transaction', many: 'Projects and transactions' },
  'government-policy': { one: 'Government policy', many: 'Government policies' },
  law: { one: 'Law or agreement', many: 'Laws and agreements' },
  proposal: { one: 'Proposal made at an event', many: 'Proposals made at an event' },
};
export const eventTypes: Record<EventType, { one: string; many: string }> = {
  panel: { one: 'Panel', many: 'Panels' },
  meeting: { one: 'Meeting or visit', many: 'Meetings and visits' },
  summit: { one: 'Summit', many: 'Summits' },
  forum: { one: 'Forum or workshop', many: 'Forums and workshops' },
  milestone: { one: 'Milestone', many: 'Milestones' },
  community: { one: 'Community or sports event', many: 'Community and sports events' },
};
export const nameTypes: Record<NameType, string> = {
  organization: 'Organization',
  place: 'Place',
  law: 'Law or standard',
  plan: 'Plan',
  series: 'List or series',
  work: 'Program or technology',
  term: 'Term',
};
export const statementKinds: Record<StatementKind, string> = {
  account: 'Account',
  claim: 'Claim',
  assessment: 'Assessment',
  recommendation: 'Recommendation',
  position: 'Position',
  question: 'Question',
  answer: 'Answer',
};
/** The kinds of page that can be found. */
export const foundKinds = {
  organization: 'Organization',
  initiative: 'Initiative',
  event: 'Event',
  person: 'Person',
  topic: 'Topic',
  source: 'Source',
  overview: 'Overview',
};
export const foundKindTitles = {
  organization: 'Organizations',
  initiative: 'Initiatives',
  event: 'Events',
  person: 'People',
  topic: 'Topics',
  source: 'Sources',
  overview: 'Overviews',
};

// Ties, in words that are true by themselves at either end: see schema/relations.ts

export const relationTypes: Record<RelationType, EndWords> = {
  'member-of': { forward: 'Member of', inverse: 'Members' },
  'part-of': { forward: 'Part of', inverse: 'Parts' },
  'established-by': { forward: 'Established by', inverse: 'Established' },
  'overseen-by': { forward: 'Overseen by', inverse: 'Oversaw' },
  acquired: { forward: 'Acquired', inverse: 'Acquired by' },
  'finalizing-deal-with': { forward: 'Deal under way with', inverse: 'Deal under way with' },
  'same-name': { forward: 'Shares part of its name with', inverse: 'Shares part of its name with' },
  used: { forward: 'Used', inverse: 'Used by' },
  'addressed-to': { forward: 'Addressed to', inverse: 'Proposals addressed to it' },
  'in-dialogue-with': { forward: 'In dialogue with', inverse: 'In dialogue with' },
  supported: { forward: 'Supported', inverse: 'Supported by' },
  criticized: { forward: 'Criticized', inverse: 'Criticized by' },
  'responds-to': { forward: 'In response to', inverse: 'Responses to it' },
  'led-to': { forward: 'Led to', inverse: 'Came out of' },
  related: { forward: 'See also', inverse: 'See also' },
};
/** When an organization is "used", what is used is something it made. */
export const usedOfOrganization: EndWords = { forward: 'Used technology of', inverse: 'Technology used by' };
/** A role given for `lead` or `host` replaces the words at both ends. */
export const fieldWords = {
  partOf: { forward: 'Part of', inverse: 'Parts' },
  host: { forward: 'Host', inverse: 'Hosted' },
};
/** What `participants` means: those who took part, or others whose role says how they were involved. */
export const participantWords = {
  present: { forward: 'Participants', inverse: 'Took part in' },
  involved: { forward: 'Involved', inverse: 'Involved in' },
};
/** What `lead` means for each kind of initiative. */
export const leadWords: Record<InitiativeKind, EndWords> = {
  strategy: { forward: 'Plan of', inverse: 'Plans' },
  programme: { forward: 'Run by', inverse: 'Ran' },
  project: { forward: 'Project of', inverse: 'Projects' },
  'government-policy': { forward: 'Policy of', inverse: 'Policies' },
  law: { forward: 'Law of', inverse: 'Laws' },
  proposal: { forward: 'Proposed by', inverse: 'Proposed' },
};
export const mentionedIn = 'Mentioned in';
/** Words with the space, or colon and space, that a name follows: `Member of `, `Organizer: `. */
export const leadIn = (words: string): string => (/\b(?:by|in|of|to|with)$/.test(words) ? `${words} ` : `${words}: `);

// Dates

export const fiscalYear = (year: number): string => `fiscal ${year}`;
export const dateRange = (from: string, to: string): string => `${from} to ${to}`;
export const dateQualifiers = {
  by: (date: string): string => `by ${date}`,
  'end of': (date: string): string => `end of ${date}`,
  'as of': (date: string): string => `as of ${date}`,
  since: (date: string): string => `since ${date}`,
  about: (date: string): string => `about ${date}`,
};
/** Behind a date. */
export const isTarget = ' (target)';
export const thenStillAhead = ' (then still ahead)';

// Counts

export const countPages = (count: number): string => counted(count, 'page');
export const countEntries = (count: number): string => counted(count, 'entry', 'entries');
export const countStatements = (count: number): string => counted(count, 'statement');
/** `2 recommendations`; the kind as in `statementKinds`. */
export const countOfKind = (count: number, kind: string): string => counted(count, kind.toLowerCase());

// Every page: the bar above, the foot, what is beside the text

export const skipToContent = 'Skip to content';
export const onThisPage = 'On this page';
export const menuGroups = { browse: 'Browse', views: 'Views', about: 'This site' };
export const backToTop = (title: string): string => `${title}: back to top`;
export const barContents = 'Contents';
export const menu = 'Menu';
export const siteMenu = 'Site';
export const themes = { light: 'Theme: light', dark: 'Theme: dark', system: 'Theme: system' };
export const citeThisPage = 'Cite this page';
export const copyLinkToPage = 'Copy link to this page';
export const lastChangedOn = (date: string): string => `; this page last changed on ${date}`;
export const withUnpublishedChanges = ', with unpublished changes';
export const original = 'original';
/** Behind `original`, for screen readers. */
export const ofLabel = (label: string): string => ` of ${label}`;
/** Headings of what pages add to a text. */
export const partTitles = {
  facts: 'Facts',
  dates: 'Dates',
  figures: 'Figures',
  relations: 'Relations',
  statements: 'Statements',
  'referred-to-by': 'Referred to by',
  sources: 'Sources',
};
export const unattributed = 'Unattributed';
/** `Recommendation of Misato Kogure` */
export const statementOf = (kind: string, speaker: string): string => `${kind} of ${speaker}`;
export const alsoNamed = (names: string): string => `Also: ${names}`;
export const editorsNote = 'Editor’s note.';
export const reportAnError = 'Report an error';
export const needsScripts = <Node>(names: Around<Node>): Line<Node> => [
  'Search needs JavaScript. The ',
  names('index of names'),
  ' works without it.',
];
export const pageNumber = (number: number): string => `Page ${number}`;
export const any = 'Any';

// What the page says while someone reads it

export const linkCopied = 'Link copied';
export const linkNotCopied = 'Could not copy. The link is in the address bar.';
export const citeIt = 'Cite it';
export const copySelection = 'Copy link to selection';
export const openOriginal = 'Original';
export const aboutParagraph = 'About this paragraph';

// Pages that the site has whatever its content: titles, what they hold in one line, and their descriptions

export const pageTitles = {
  home: 'Home page',
  people: 'People',
  topics: 'Topics',
  names: 'Names',
  timeline: 'Timeline',
  figures: 'Figures',
  connections: 'Connections',
  positions: 'Positions',
  sources: 'Sources',
  about: 'About',
  glossary: 'Glossary',
  search: 'Search',
  accessibility: 'Accessibility',
  data: 'Data',
  changes: 'Changes',
};
export const pageScopes = {
  organization: 'Companies and their offices, associations, governments, and policy institutions.',
  initiative: 'Plans, programs, laws, transactions, and the proposals that speakers made.',
  event: 'Panels, meetings, summits, forums and community events, with who took part and what was said.',
  people: 'Who spoke or took part, and the post each held at the time.',
  topics: 'What was said and done on each subject, and by whom.',
  names: 'Every name on this site, A to Z, and where it appears.',
  timeline: 'What happened when, and the targets set for later.',
  figures: 'Amounts, counts, shares and ranks, as the sources print them.',
  connections: 'How organizations, initiatives and events are related.',
  positions: 'What each speaker thought of each topic, side by side.',
  glossary: 'Technical terms in plain words.',
};
/** What those hold to which only the search leads with a line. */
export const furtherScopes = {
  sources: 'The documents that are retold: who published them, and every paragraph with what rests on it.',
  about: 'Method and editorial rules, how to cite, and how to report an error.',
  data: 'Everything for machines: JSON, CSV, citations, schema.',
  changes: 'What each edition has added, changed, moved or retired.',
};
export const descriptions = {
  people: 'Everyone the sources name and say something about, with the post each held at the time.',
  topics: 'The subjects the sources cover, with every statement and page on each.',
  names:
    'Every organization, initiative, event, person, place, law and term on this site, A to Z, and where it appears.',
  timeline: 'What happened when, from the earliest date to the last target, each date as precise as its source.',
  figures:
    'Amounts, counts, shares and ranks as the sources print them, each with who gave it and, where the source says, its date.',
  connections: 'How organizations, initiatives and events are related to one another and to people.',
  positions: 'What each speaker recommended, judged, claimed, asked or answered, topic by topic.',
  sources: 'The documents this reference retells, and where each of their paragraphs is used.',
  about: 'How this reference is made, what rules it follows, how to cite it and how to report an error.',
  search: 'Search every section and statement of this reference by name, abbreviation, figure, date or topic.',
  accessibility:
    'How the pages were tested for readers who see, hear, move or read in other ways, what was not tested, and how to tell of a barrier.',
  data: 'This reference as files: Markdown, JSON and CSV, with the same ids and words as the pages.',
  changes: 'Which pages, sections and statements are new, revised, moved or removed in each edition.',
};

// Home

export const retoldFrom = (documents: string): string => `Retold from ${documents}`;
export const homeSubject = (subject: string, documents: string, times: string): string =>
  `${subject}, retold from ${documents}${times}.`;
const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** `two documents`, as words of a sentence. */
export const countDocuments = (count: number): string =>
  `${numbers[count] ?? String(count)} document${count === 1 ? '' : 's'}`;
/** The same in a list. */
export const listedDocuments = (count: number): string => counted(count, 'document');
/** Behind the number of documents; `times` is a list. */
export const asOfTimes = (times: string): string => `, as of ${times}`;
export const asOfYears = (from: string, to: string): string => `, as of ${from} to ${to}`;
export const asOf = (time: string): string => `as of ${time}`;
export const originalOf = (title: string): string => `Original of ${title}`;
export const homeWithoutScripts = 'Search needs JavaScript. Without it, this field opens the index of names.';
export const homeSearchHint = 'Names, figures, dates, questions';
export const browseEntries = 'Browse entries';
export const questionsAnswered = 'Questions it answers';
export const datesAtAGlance = 'Dates at a glance';
export const viewsAcross = 'Views across all entries';
export const homeTold = (entries: number, statements: number): string => {
  const told = [countEntries(entries), ...(statements > 0 ? [`${countStatements(statements)} by named speakers`] : [])];
  return `${told.join(' and ')}, in our own words, with nothing added. Every sentence cites its source paragraph. Every page, section and statement has a permanent address. `;
};
export const howItIsMade = 'How this reference is made and how to cite it';

// Lists of entries

export const tellsOfNone = 'The documents of this site tell of none.';
export const countedEntries = (count: number): string => `${countEntries(count)}.`;

// Entries

export const factLabels = {
  place: 'Place',
  country: 'Country',
  when: 'When',
  date: 'Date',
  time: 'Time',
  held: 'Held',
};
/** The part that people had in an event, from their role, as the label of a row: `panelist` becomes `Panelists`. */
export const labelOfPart = (part: string, count: number): string => `${upperFirst(part)}${count > 1 ? 's' : ''}`;
export const figuresGivenBy = (names: string): string => `Figures as given by ${names}.`;
export const otherNames = { names: 'Other names', topics: 'Topics', both: 'Other names, topics', begin: 'Topics: ' };
export const pageTools = { cite: 'Cite', copy: 'Copy link', original: 'Original', print: 'Print' };
export const originalNamed = (title: string): string => `Original: ${title}`;
export const allLinkedAbove = 'Every page that refers to this entry is linked above.';
export const showAsDiagram = 'Show as a diagram';
export const previous = 'Previous';
export const next = 'Next';
export const allOf = (count: number, group: string): string => `All ${count} ${lowerFirst(group)}`;
export const statementsAt = (count: number): string => `: ${countStatements(count)} at `;
/** Before the topics of statements. */
export const onTopics = 'On ';

// Connections

export const tieWords = {
  P: 'Part, member or office of',
  L: 'Led, hosted or proposed by',
  T: 'Took part, was involved or used',
  A: 'Addressed to, or in response to',
  D: 'Acquisition or deal',
  S: 'See also (the list says why)',
};
export const tieLegend = 'Letters in the diagram';
export const connectionsOf = (title: string): string => `Connections of ${title}`;
/** The kind as in `kindTitles`. */
export const relationsOf = (kind: string): string => `Relations of ${kind.toLowerCase()}`;
export const relationsIn = (title: string): string => `Relations in “${title}”`;
export const connectionsPage = (number: number): string => `Connections, page ${number}`;
export const eachRelationOnce =
  'Each relation is listed once, under the entry it comes from. The pages of both show it too.';
export const noTies = 'The documents tell of no ties.';
export const aboutThisDocument = 'About this document.';
export const lettersExplained =
  'The letter on each line shows the kind of relation. The list below gives the exact words and includes people. ';
export const pointToBox = 'Point to a box to highlight its relations.';
export const onlyMostRelated = (count: number): string =>
  ` Only the ${count} entries with the most relations are shown.`;
export const pagesOfConnections = 'Pages of connections';

// Figures

export const figureTables = {
  employees: 'Employees',
  revenue: 'Revenue',
  investment: 'Investment',
  emissions: 'Emissions',
  sites: 'Sites',
  amounts: 'Other amounts of money',
  people: 'Other numbers of people and jobs',
  shares: 'Shares',
  counts: 'Other counts',
  other: 'Other figures',
};
export const figureColumns = { entry: 'About', measure: 'Measure', value: 'Value', date: 'As of', account: 'Given by' };
/** Before the columns, which sort, on narrow screens. */
export const orderBy = 'Order by';
export const figureTable = 'Figures by what they measure';
export const figuresOf = (table: string): string => `Figures: ${table}`;
export const partOfTable = (title: string, number: number, count: number): string => `${title}, ${number} of ${count}`;
export const barsCompare = (measure: string, date: string, name: string): string =>
  `Bars compare: ${measure}, ${date}, as given by ${name}.`;
export const noDateGiven = 'no date given';
export const noDateGivenSaidOn = (date: string): string => `no date given (said on ${date})`;
export const figuresAsPrinted = <Node>(count: number, link: Around<Node>): Line<Node> => [
  'None is converted, rounded or added up, and hedges are kept. You can download ',
  link(`${counted(count, 'figure')} as a CSV file`),
  '. ',
];
export const figureOrder = 'In each group, organizations come first, then initiatives and events, each by title.';
export const noFigures = 'The entries list no figures.';
export const tables = 'Tables';
export const pagesOfTable = 'Pages of this table';
export const sortedBy = (column: string, end: string): string => `Each group is sorted by “${column}”, ${end}.`;
/** How the order goes: as chosen first, and reversed. */
export const sortEnds = {
  value: ['from the lowest', 'from the highest'],
  date: ['from the earliest', 'from the latest'],
  letters: ['from A to Z', 'from Z to A'],
} as const;

// Timeline

export const timelineParts = {
  past: 'Past or under way when the source was written',
  ahead: 'Future when the source was written',
};
/** `FY2013 runs from April 2013 to March 2014`; with a document where others count differently. */
export const fiscalYearRuns = (year: string, from: string, to: string, document: string | null): string =>
  `${document === null ? '' : `in ${document}, `}${year} runs from ${from} to ${to}`;
export const fiscalYearsListed = (told: string): string =>
  `Fiscal years are listed under the year they begin: ${told}. `;
export const timelineDownloads = <Node>(figures: Around<Node>, dates: Around<Node>): Line<Node> => [
  'For the dates of figures, see ',
  figures('figures'),
  '. You can also download ',
  dates('the dates as a CSV file'),
  '.',
];
export const noDates = 'The documents give no date of what is told here.';
export const filterTimeline = 'Filter the timeline';
export const timelineFilters = { organization: 'Organization', kind: 'Kind', ahead: 'Targets and future dates' };
export const showAll = 'Show all';
export const timelineColumns = { date: 'Date', kind: 'Kind', what: 'What happened', source: 'Source' };
/** Decades in the contents. */
export const decade = (year: number): string => `${year}s`;
export const datesFromLeft = 'Dates from left to right';
export const columnsExplained =
  'Each column shows how many items begin in those years. Select one to go to its first year in the table.';
export const marksExplained = (isBelow: boolean, breaks: string): string =>
  `Select a mark to go to its row ${isBelow ? 'in the table below' : 'in the timeline'}. A bar shows a longer period, a dot a single date or a short period, and a number several items with the same date. Hollow marks were in the future when their source was written. ${breaks}`;
export const yearsLeftOut = (years: string): string =>
  `There are no dates from ${years}: these years are left out, and the scale changes at each gap.`;
export const shownOf = (shown: number, all: number): string => `${shown} of ${all} shown`;
export const and = ' and ';
export const noDatesFor = (chosen: string): string => `There are no dates for ${chosen}.`;
export const addressAsksFor = (choices: string): string => `The address asks for ${choices}, which is not in the list.`;
/** A choice that the list does not have; its name is in `timelineFilters`. */
export const theChoice = (list: string, value: string): string => `the ${list.toLowerCase()} “${value}”`;

// Positions

export const atAGlance = 'At a glance';
export const viewsInFull =
  'Each view is given in full under its first topic. Under other topics, only its title is listed.';
export const followATitle = <Node>(topics: Around<Node>): Line<Node> => [
  'Follow a title to read the statement in context. What speakers said about their own organizations is on the ',
  topics('topic pages'),
  '. The statements come from ',
];
export const markedParagraphs = (source: string): string => `; ¶ marks a paragraph of the ${source} document.`;
export const noViews = 'No speaker gave a view on one of the topics.';
export const howManyViews = 'How many views each speaker gave on each topic';
export const positionColumns = { topic: 'Topic', views: 'Views' };
export const questionBy = (name: string): string => `Question by ${name}`;
/** A kind of statement as a heading for one or several. */
export const headOfKind = (kind: string, count: number): string => (count > 1 ? `${kind}s` : kind);
export const everythingOn = (topic: string): string => `Everything on ${topic}`;

// People, topics, names, glossary

export const unnamedPeople = 'We do not name people the sources leave unnamed.';
export const nobody = 'So far there is nobody to list.';
export const namedIn = 'Named in';
export const noTopics = 'So far nothing is sorted by topic.';
export const onTopic = (statements: number, pages: number): string =>
  `${statements > 0 ? `${countStatements(statements)}, ` : ''}${countPages(pages)}.`;
export const onlyTitles = 'Only titles are listed here. Follow one to read the statement.';
export const searchThisPage = 'To search this page, press Ctrl+F (Command+F on a Mac).';
export const lookUpHere = 'Search needs JavaScript. You can look up a name here instead.';
export const letters = 'Letters';
/** Between a name and the one to look under. */
export const see = ', see ';
export const glossaryExplained =
  'The definitions are our own, not taken from a source, so they have no notes. To see one on a page, select the term where it is first used.';
export const noTerms = 'No term needs one so far.';

// Sources

export const sourceDescription = (title: string): string =>
  `What ${title} is, where to find it, and where each of its paragraphs is used.`;
export const sourceLabels = {
  original: 'Original',
  publisher: 'Published by',
  date: 'Date',
  length: 'Length',
};
export const inLanguage = (language: string): string => `In ${language}`;
export const lengthOf = (paragraphs: number, words: number, written: string): string =>
  `${counted(paragraphs, 'numbered paragraph')}, ${written} ${words === 1 ? 'word' : 'words'}`;
export const paragraphsOfText = (count: number): string => `${counted(count, 'paragraph')} of text.`;
/** When and how an address was found: `on November 26, 2026, in a stored copy`. */
export const foundOn = (date: string, how: string): string => `on ${date}, ${how}`;
export const originalElsewhere = 'Original, on another site: ';
/** Behind an address; `finding` is from `foundOn`. */
export const foundThere = (finding: string): string => `. Found ${finding}.`;
export const originalMayHaveMoved = <Node>(finding: string, copies: Around<Node>): Line<Node> => [
  `The original is on another site and may have moved or changed. Its address was found ${finding}. If it is gone, look for `,
  copies('copies in the Internet Archive'),
  '. “Original” beside a paragraph opens the page at that paragraph, or at the top if your browser can’t find the words.',
];
/** The same for several documents. */
export const originalsMayHaveMoved = (findings: readonly string[]): string =>
  [
    '“Original” opens the paragraph on another site, where the page may have moved or changed.',
    ...findings.map((finding) => `Found ${finding}.`),
    'A web archive may have a copy.',
  ].join(' ');
export const checkYourCopy = 'Check your copy of the text';
export const checksumIs = (sum: string): string => `As a text file, the document has the SHA-256 checksum ${sum}.`;
export const paragraphs = 'Paragraphs';
export const paragraphsExplained =
  'Each paragraph has its number, a heading in our own words, and a list of where it is used. The text itself is not reproduced.';
export const menusLeftOut = 'Menus and links (left out): ';
export const menuOrLink = 'menu or link';
export const paragraphNumber = (number: number): string => `Paragraph ${number}`;
/** The same within a sentence. */
export const toParagraph = (number: number): string => `paragraph ${number}`;
export const usedIn = (pages: number): string => `Used in ${countPages(pages)}`;
/** What rests on a paragraph. */
export const restingPlaces = {
  summary: 'opening sentence',
  section: 'introduction',
  date: 'date',
  figure: 'figure',
  relation: 'relation',
  statement: 'statement',
  role: 'role',
};
export const relationTo = (name: string): string => `relation to ${name}`;

// Cite

export const howToCite = 'How to cite';
export const citeTitle = (title: string): string => `Cite ${title}`;
export const citeHeading = <Node>(title: string, link: Around<Node>): Line<Node> => ['Cite “', link(title), '”'];
export const citeDescription = (title: string): string =>
  `How to cite “${title}” and each part of it: plain text, Chicago, APA, BibTeX and RIS.`;
export const localAddress = (address: string): string =>
  `This copy of the site was built without its public address. Its citations use a local one, ${address}, which does not work on other computers.`;
export const chooseWhatToCite = 'Choose what to cite: the page or a part of it';
export const thePage = 'The page';
export const style = 'Style';
export const citationStyles = { plain: 'Plain text', chicago: 'Chicago', apa: 'APA', bibtex: 'BibTeX', ris: 'RIS' };
export const copyThisCitation = 'Copy this citation';
export const citationCopied = 'Citation copied';
export const citationNotCopied = 'Could not copy. The citation is selected.';
/** `edition` is its date; null before the first. */
export const citationsExplained = (edition: string | null): string =>
  `“Based on” names the source document, its section and its paragraph. ${
    edition === null
      ? 'No edition has been published yet, so the citation has no date.'
      : `The date is that of the edition, ${edition}.`
  } Reference managers can import BibTeX or RIS from the clipboard or a file.`;
export const downloadCitations = <Node>(bibtex: Around<Node>, ris: Around<Node>, csl: Around<Node>): Line<Node> => [
  'Download citations of all pages: ',
  bibtex('BibTeX'),
  ', ',
  ris('RIS'),
  '. With every section and statement: ',
  csl('CSL-JSON'),
  '.',
];
/** Within citations. */
export const citeWords = {
  undated: 'undated',
  noDate: 'n.d.',
  chicago: { one: 'par.', many: 'pars.' },
  apa: { one: 'para.', many: 'paras.' },
  and: '; and ',
};
export const inPage = (page: string): string => `in ${page}`;
/** The same at the beginning. */
export const inPageBegun = <Node>(page: Node): Line<Node> => ['In ', page];
export const editionInCitation = (date: string): string => `edition of ${date}`;
export const basedOn = (documents: string): string => `Based on ${documents}`;
export const paragraphTitled = (number: number, section: string): string => `Paragraph ${number}: ${section}`;

// Changes and editions, and pages that are no longer there

export const editionOf = (date: string): string => `Edition of ${date}`;
export const thisIsEdition = (date: string, hasUnpublished: boolean): string =>
  `This is the edition of ${date}${hasUnpublished ? withUnpublishedChanges : ''}.`;
export const noEdition = 'No edition has been published yet.';
export const digestIs = <Node>(digest: string, code: Around<Node>): Line<Node> => [
  ' The digest of its content is ',
  code(digest),
  '. ',
];
export const followInFeed = <Node>(link: Around<Node>): Line<Node> => ['Follow the changes in a ', link('feed'), '.'];
export const feedTitle = (site: string): string => `${site}: changes`;
export const countChanges = (added: number, revised: number, moved: number): string => {
  const counts = [
    ...(added > 0 ? [counted(added, 'new page')] : []),
    ...(revised > 0 ? [`${revised}\u00a0revised`] : []),
    ...(moved > 0 ? [`${moved}\u00a0moved or removed`] : []),
  ];
  return `${counts.join(', ')}.`;
};
export const changeHeads = {
  added: 'New pages',
  revised: 'New, moved and removed sections',
  reworded: 'Minor revisions',
  moved: 'Moved and removed pages',
};
export const partChanges = { added: 'New', moved: 'Moved', retired: 'Removed' };
export const rewordedPages = (count: number): string => `${countPages(count)}, in wording or related links`;
export const removedSeeWhy = <Node>(link: Around<Node>): Line<Node> => [link('removed (see why)')];
export const nowAt = <Node>(title: string, link: Around<Node>): Line<Node> => ['now at ', link(title)];
/** In the feed. */
export const feedItems = {
  added: 'New page: ',
  reworded: 'Minor revisions: ',
  removed: <Node>(link: Around<Node>): Line<Node> => ['removed: ', link('why')],
};
export const movedTitle = (title: string): string => `Moved: ${title}`;
export const removedTitle = (title: string): string => `Removed: ${title}`;
export const pageHasMoved = <Node>(title: string, link: Around<Node>): Line<Node> => [
  'This page has moved to ',
  link(title),
  '.',
];
export const pageIsRemoved = (why: string): string => `This page has been removed: ${why}`;
export const isRemoved = (title: string, why: string): string => `“${title}” has been removed: ${why}`;
export const closestPage = <Node>(title: string, link: Around<Node>): Line<Node> => [
  'Closest page: ',
  link(title),
  '.',
];
export const partsOfPage = 'Parts of this page';
export const partIsNowAt = <Node>(part: string, title: string, link: Around<Node>): Line<Node> => [
  `“${part}” is now at `,
  link(title),
  '.',
];
export const noLongerHere = 'No longer here';

// Page not found

export const notFound = 'Page not found';
export const notFoundDescription = 'There is no page at this address.';
export const addressMistyped = 'The address may be mistyped, or the link that led here may be broken.';
export const youMayHaveMeant = 'You may have meant';
export const searchOrLookUp = <Node>(search: Around<Node>, names: Around<Node>): Line<Node> => [
  search('Search'),
  ', look up a name in the ',
  names('index of names'),
  ', or start from one of these:',
];
/** Behind "Search". */
export const searchForWords = (words: string): string => ` for “${words}”`;
export const allPages = 'All pages by title';

// Search: the field, the dialog, the page

export const search = 'Search';
export const searchReference = 'Search this reference';
export const close = 'Close';
export const results = 'Results';
export const searchHint =
  'Search for names, abbreviations, figures, dates, topics or questions. Use “quotation marks” for an exact phrase.';
export const showKinds = 'Show';
export const allKinds = 'All';
export const filterAndSort = 'Filter and sort';
export const facets = { organization: 'Organization', topic: 'Topic', year: 'Year' };
export const sortBy = 'Sort by';
export const sortOrders = { relevance: 'Relevance', date: 'Latest date' };
export const searchNotLoaded = <Node>(names: Around<Node>): Line<Node> => [
  'The search has not loaded. The ',
  names('index of names'),
  ' leads to every page without it.',
];
export const showMorePages = 'Show more pages';
export const otherWays = 'Other ways to find something';
export const pressToSearch = <Node>(key: Around<Node>): Line<Node> => ['Press ', key('/'), ' on any page to search'];
export const searching = 'Searching …';
export const takesLong = 'Search is taking a long time to load.';
export const tooLong = 'This is too long to search for. A few words of it will do.';
export const tryAgain = 'Try again';
export const isOffline = 'Search is not available: this device is offline.';
export const didNotLoad = 'Search did not load.';
export const needsWebAssembly = ' It needs WebAssembly, which this browser blocks here.';
export const fromTheseLists = 'You can reach every page from these lists:';
export const fromNamesAndLists = 'You can reach every page from the index of names and the lists below.';
export const nothingFoundFor = (query: string): string => `Nothing found for “${query}”.`;
/** `words` is empty where nothing is typed; `filters` is how many narrow the list. */
export const countFound = (shown: number, words: string, filters: number): string => {
  const asked = words === '' ? '' : ` for “${words}”`;
  const narrowed = ['', ' with this filter', ` with these ${filters} filters`][Math.min(filters, 2)] ?? '';
  const found = shown === 0 ? 'Nothing found' : shown === 1 ? '1 page' : `${shown} pages`;
  return `${found}${asked}${narrowed}.`;
};
export const showingInstead = <Node>(typed: Node, used: Node): Line<Node> => [
  'No results for ',
  typed,
  '. Showing ',
  used,
  '.',
];
export const nothingLike = <Node>(typed: Node): Line<Node> => ['Nothing like ', typed, ' matches the other words.'];
export const onlyCommonWords = 'These words are on every page. Add a more specific word.';
export const textsDidNotLoad =
  'Some texts did not load. Titles stand in for them, and better pages may stand further down.';
export const wordsBeginningWith = <Node>(typed: Node, words: Line<Node>): Line<Node> => [
  'Words that begin with ',
  typed,
  ': ',
  ...words,
  '.',
];
export const pagesSayInstead = <Node>(typed: Node, words: Line<Node>): Line<Node> => [
  'Instead of ',
  typed,
  ', these pages say ',
  ...words,
  '.',
];
export const searchInsteadFor = <Node>(links: Line<Node>): Line<Node> => ['Search instead for ', ...links, '.'];
export const or = ' or ';
export const notTold = 'No page seems to tell just this. The nearest:';
export const wordsIgnored = <Node>(words: Line<Node>): Line<Node> => [
  'Ignored, because no page has it: ',
  ...words,
  '.',
];
export const noPageHas = <Node>(words: Line<Node>): Line<Node> => ['No page has: ', ...words, '.'];
export const withoutQuotes = <Node>(link: Node): Line<Node> => [
  'No page has this exact phrase. Search without quotation marks: ',
  link,
  '.',
];
/** Behind the choice of a facet that the index does not have. */
export const noSuch = (facet: string): string => ` (no such ${facet.toLowerCase()})`;
export const kind = 'Kind';
export const removeFilter = 'Remove filter: ';
export const clearFilters = 'Clear all filters';
export const also = (names: string): string => `Also ${names}`;
export const alsoBehind = (names: string): string => `, also ${names}`;
export const allResultsFor = 'All results for ';
export const openedBefore = 'Opened before';
export const topOfPage = 'Top of the page';
export const moreIn = (title: string): string => `More in ${title}`;
/** In the index of the search: what a source is, and the posts of a person. */
export const sourceInIndex = (kindOfSource: string, publisher: string): string =>
  `Source: ${kindOfSource}, ${publisher}.`;
export const post = 'Post';

// About

export const aboutHeading = 'About this reference';
export const aboutTitles = {
  promises: 'Two promises',
  method: 'Method',
  statements: 'Kinds of statements',
  cite: 'How to cite',
  sources: 'Sources',
  errors: 'If something is wrong',
  privacy: 'Privacy',
};
export const aboutSite = (site: string): string =>
  `${site} retells published documents in its own words. It is organized by organization, initiative and event, so that you can find who did or said what, when and with whom.`;
export const aboutPromises = [
  'Every statement has a source. The number after a sentence is its source paragraph. Follow it to see which document the paragraph is in and where else it is used. “Original” opens the document itself at that paragraph. The site can’t be built if a sentence has no such number, or if it gives a figure that the paragraph does not print.',
  'Addresses are permanent. Pages, sections and statements have addresses chosen by hand that do not depend on their wording. To copy the address of a heading or statement, follow the # beside it. A published address leads to the same text for as long as the site exists, wherever that text moves. If the text is removed, its address says why. The site can’t be built if an address is lost.',
];
export const changesOfEach = <Node>(changes: Around<Node>): Line<Node> => [
  'What changed in each edition is listed under ',
  changes('Changes'),
  '.',
];
export const changesToCome = <Node>(changes: Around<Node>): Line<Node> => [
  'No edition has been published yet. What each changes is listed under ',
  changes('Changes'),
  '.',
];
export const aboutMethod = (fiscalYears: string): string[] => [
  'Facts, figures, names and titles are kept from the source; its sentences are not.',
  'Nothing is added: no outside knowledge and no later developments.',
  'Views and a company’s own figures are attributed in the same sentence. A speaker’s “may”, “hopes” or “would” is kept.',
  'Everything is told as of the time of its source, in the past tense. Documents written at different times are not told as one story.',
  `Dates are no more precise than in the source.${fiscalYears && ` A fiscal year stays one: ${fiscalYears}.`}`,
  'Doubtful values are given as printed, with an editor’s note that says so.',
  'Speakers are not quoted: what they said is told in our own words.',
];
export const aboutKinds: Record<StatementKind, string> = {
  account: 'facts that speakers gave about their own organization',
  claim: 'a statement about the world that could be checked',
  assessment: 'a judgment',
  recommendation: 'what the speaker wanted done; never reported as done',
  position: 'what an organization was for or against',
  question: 'a question put to someone at an event',
  answer: 'a reply to a question, listed under the person who gave it',
};
export const aboutCiting = (hasExample: boolean): string =>
  `“Cite” under the title of an entry gives citations of the page and of every section and statement on it: as plain text, in Chicago and APA style, and for reference managers. The # beside a heading or statement copies its address. If you select text, a button offers to copy a link to the words you selected. Cite the page or section with its address, and the source with the paragraph number in the note${
    hasExample ? '. For example:' : '.'
  }`;
export const exampleOf = (place: string, site: string, source: string, paragraph: number): string =>
  `${place}, ${site}, based on ${source}, paragraph ${paragraph}.`;
export const documentsListed = <Node>(count: number, sources: Around<Node>): Line<Node> => [
  `${count} documents, listed under `,
  sources('Sources'),
  '.',
];
export const originalAt = 'Original: ';
export const aboutErrors =
  'A wrong name, number, date or attribution is the worst kind of error, and we correct it first. To report one, give the address of the sentence and the number of the paragraph it should agree with. ';
export const aboutBarriers = <Node>(accessibility: Around<Node>): Line<Node> => [
  'Something in your way is an error too. ',
  accessibility('Accessibility'),
  ' tells what was tested, and what was not.',
];
export const aboutPrivacy =
  'The pages load nothing from other sites, set no cookies and keep no record of you. Search runs in your browser. If you choose a theme other than your system’s, it is kept in your browser’s storage under the key “theme”. A link to an original leads to another site, which is not told where you came from.';

// Accessibility

export const accessibilityAim =
  'These pages should be of use to everybody, whatever they read with. They are built and tested against the Web Content Accessibility Guidelines (WCAG) 2.2: level AA in full, and level AAA wherever a machine can tell.';
export const accessibilityTested = {
  title: 'What was tested, and how',
  items: [
    'Four engines that others wrote look at one page of each type, with all rules they have: axe, Alfa by Siteimprove, Equal Access by IBM, and HTML CodeSniffer. axe does so in light and dark colors, on a wide window and on one 320 pixels wide.',
    'The markup of every page passes the Nu HTML checker of the W3C and html-validate.',
    'A reader’s ways through the site are walked in Chromium, Firefox and WebKitGTK: reading, following a link to a section, citing, searching and filtering, by keyboard alone, in dark colors, without scripts and, but for WebKitGTK, on paper.',
    'In Chromium pages are also seen at 400 % zoom, with letters and lines set further apart, in forced colors, and with less motion.',
    'What a screen reader says, by the rules of WAI-ARIA, is written down for six types of page, and compared whenever these suites are run.',
    'The screen reader Orca was tried once, on November 27, 2026, in Firefox on Linux, on the home page, an entry and the search, by headings and with the tab key. What it sent to its voice was read, not heard.',
  ],
};
export const accessibilityNotTested = {
  title: 'What was not',
  items: [
    'No other screen reader was run: not JAWS, NVDA, VoiceOver, TalkBack or Narrator. What is written down above comes from a program that follows the rules, which real ones do not always do.',
    'Safari was not run. WebKitGTK shares its engine, not its surface.',
    'No magnifier, speech input or switch was tried, and no people with disabilities were asked.',
    'Machines find a part of the barriers only. Whether a text is easy to follow, they can’t say.',
  ],
};
export const accessibilityLimits = {
  title: 'What you may meet',
  items: [
    'Some links in lists, in the table of figures and below the index of names are smaller than the 44 pixels of level AAA.',
    'Drawings give way to lists on small screens. Everything that they show stands in the list as well.',
    'The documents that the pages retell stand on other people’s sites, which are as accessible as those made them.',
  ],
};
export const searchNeedsScripts = <Node>(names: Around<Node>): Line<Node> => [
  'Search needs JavaScript. Without it, the ',
  names('index of names'),
  ' leads to every page.',
];
export const accessibilityReport = {
  title: 'If something is in your way',
  text: 'Tell whoever publishes the copy that you read. The address of the page, what you wanted to do, and what you read with help most. A barrier counts as an error, and is mended like a wrong name or number. ',
  link: 'Report a barrier',
};

// Data

export const dataAbout = (site: string): string =>
  `${site} is also available as files. They are made from the same checked content as the pages, with the same ids, words, citations and addresses.`;
export const dataTitles = { entries: 'Each entry', whole: 'The whole reference', ids: 'Ids, citations and dates' };
export const replaceLastSlash = 'Replace the last slash of an entry’s address with one of these endings.';
export const dataForms = {
  md: 'Markdown, for people and for programs that read prose. Each citation is a link that names its source and paragraph.',
  json: 'JSON: every section, statement, relation, date and figure with its citations. Described by the schema below.',
};
export const dataFiles = {
  graph: 'Everything in one file: entries, people, topics, names, and the sources, with where each paragraph is used.',
  schema: 'JSON Schema (draft 2020-12) of that file and of the JSON form of an entry.',
  dates: 'Dates of events, initiatives and facts, each with its precision, citation and address.',
  figures: 'Figures as printed, each with its date, who gave it, its citation and its address.',
  bibtex: 'Citations of all pages, in BibTeX.',
  ris: 'The same in RIS.',
  csl: 'Citations of all pages, sections and statements, in CSL-JSON.',
  llms: 'List of all entries in Markdown, one line each, for language models.',
  sitemap: 'List of all pages, for search engines.',
  checkSums: 'SHA-256 of every file of the site, to compare a copy with it.',
};
export const dataNotes = (citation: string, paragraph: string): string[] => [
  'Ids of entries, sections, statements, people and topics are chosen by hand and stay. The id of a section or statement is also the fragment of its address.',
  `A citation is the id of a source and the number of a paragraph: ${citation} is paragraph ${paragraph} of that document, counting every paragraph that is not empty. The text of the documents is not in the files; “original” is the address of that paragraph in the document itself, on another site.`,
  'A date is never more precise than its source. It has a precision (day, month, year or fiscal year) and, where the source says so, a qualifier such as “by” or “end of”. A fiscal year such as FY2013 has no ISO form; “begins” is its first month. “ahead” marks a date that was in the future when the source was written; “target” marks a goal.',
  'Figures are as the source prints them, hedges included, each with who gave it. Do not add up figures that different people or organizations gave.',
  'The tables are UTF-8 with a header. A cell that a spreadsheet would run as a formula begins with an apostrophe.',
];

// Files that people and language models read: Markdown, llms.txt

export const markdownFrom = (type: string, site: string): string => `${type}, from ${site}: `;
export const markdownAnchors =
  '. With # and the id of an anchor, the same address leads to a section or a single statement.';
export const givenBy = (name: string): string => `Given by ${name}.`;
export const editorsNoteBegins = 'Editor’s note:';
export const originalBegins = ' Original: ';
export const foundBehind = (finding: string): string => `, found ${finding}.`;
export const paragraphsCited = 'Paragraphs cited';
export const llmsAbout = (citation: string, fiscalYears: string): string =>
  `This site retells published documents in its own words. Everything is in the past tense, as of the time of its source, and attributed to whoever said it. A link such as [${citation}] names a source and its paragraph; the end of each file lists them in full. Cite the address of the page, section or statement, and its source paragraph. Do not report a recommendation as adopted${
    fiscalYears && `, or a fiscal year as a calendar year: ${fiscalYears}`
  }.`;
/** The heading is a word of the format. */
export const llmsFiles = {
  graph: ['Everything as JSON', 'entries, statements, relations, citations, people, topics, sources'],
  schema: ['JSON Schema', 'what the fields mean'],
  dates: ['Dates as CSV', 'every dated fact with its precision'],
  figures: ['Figures as CSV', 'amounts, counts, shares and ranks, with who gave each'],
  data: ['About the data', 'what each file holds'],
  about: ['About this reference', 'method and rules'],
} as const;
