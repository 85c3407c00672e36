import type {
  CitedSentence,
  Entry,
  EntryKind,
  Mention,
  Relation,
  Section,
  Statement,
} from '../../src/reference/reference.ts';
import { parseDate } from '../../src/text/dates.ts';
import type { Person } from '../../src/schema/person.ts';
import { statementKinds } from '../../src/schema/statement.ts';
import type { Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An entry before it has a text: others may name it. */
export interface Outline {
  id: string;
  kind: EntryKind;
  title: string;
  aliases: string[];
}

/** What the text of an entry may be about. */
interface Surroundings {
  random: Random;
  vocabulary: Vocabulary;
  outlines: readonly Outline[];
  people: readonly Person[];
  topics: readonly string[];
}

const cite = 'invented:1';
const refs = [{ source: 'invented', paragraph: 1 }];
/** How often a word is one of those the page is about. */
const themeShare = 0.2;

/** Writes an entry: lead, sections, statements, dates, figures and relations in the shares of the real content. */
export function writeEntry(outline: Outline, around: Surroundings): Entry {
  const { random } = around;
  const sentence = makeWriter(around);
  const { id, kind, title, aliases } = outline;
  const summary = [sentence(`${title} is`)];
  const mentions: Mention[] = [];
  const statements: Statement[] = [];
  const sections: Section[] = [section(null, null, 1, [])];
  const sectionCount = draw(random, 0.54);
  // A few pages report a whole day of talks.
  const statementCount = random.chance(0.01) ? random.between(30, 90) : random.chance(0.1) ? random.between(1, 6) : 0;
  for (let at = 1; at <= Math.max(sectionCount, statementCount > 0 ? 1 : 0); at++) {
    const sectionId = `part-${at}`;
    const others = Array.from({ length: random.between(0, 4) }, () => random.pick(around.outlines));
    const sentences = [
      ...others.map((other) => sentence(`With ${other.title},`)),
      ...Array.from({ length: random.between(1, 4) }, () => sentence()),
    ];
    for (const [n, other] of others.entries()) {
      mentions.push({ to: other.id, fragment: null, at: sectionId, sentence: sentences[n] ?? sentence() });
    }
    sections.push(section(sectionId, sentence.heading(), 2, sentences));
  }
  for (let at = 1; at <= statementCount; at++) {
    const speaker = random.pick(around.people);
    const statement = { id: `said-${at}`, by: speaker.id, kind: random.pick(statementKinds) };
    const label = sentence.heading(2);
    const host = random.pick(sections.slice(1));
    const sentences = Array.from({ length: random.between(1, 3) }, (_, n) =>
      n === 0 ? sentence(`${speaker.familyName} said`) : sentence(),
    );
    statements.push({ ...statement, label, topics: [random.pick(around.topics)], section: host.id, sentences });
    (host.statements as string[]).push(statement.id);
  }
  const topics = [...new Set([random.pick(around.topics), random.pick(around.topics)])];
  return {
    ...{ id, title, aliases, topics, summary, sections, statements, mentions },
    file: `${kind}s/${id}.mdx`,
    relations: Array.from({ length: draw(random, 0.5) }, () => relation(random, around, sentence)).filter(
      ({ to }) => to !== id,
    ),
    keyDates: random.chance(0.15)
      ? [{ date: parseDate(year(random)), what: [sentence()], target: false, ahead: false }]
      : [],
    keyFigures: random.chance(0.2)
      ? [{ measure: sentence.heading(), value: figure(random), asOf: null, account: 'unattributed', refs }]
      : [],
    cited: [],
    ...data(outline, summary, random),
  };
}

type Writer = ((beginning?: string) => CitedSentence) & { heading: (fewest?: number) => string };

/** Sentences of ordinary words, of words that only this page is about, of years and of figures. */
function makeWriter({ random, vocabulary }: Surroundings): Writer {
  const theme = Array.from({ length: 25 }, () => vocabulary.rareWord());
  const word = () => (random.chance(themeShare) ? random.pick(theme) : vocabulary.word());
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const write = (beginning?: string): CitedSentence => {
    const text = words(random.between(8, 26));
    const amount = random.chance(0.08) ? ` ${figure(random)}` : '';
    const when = random.chance(0.15) ? ` in ${year(random)}` : '';
    return { text: `${beginning ?? capitalize(word())} ${text}${amount}${when}.`, refs };
  };
  return Object.assign(write, { heading: (fewest = 1) => capitalize(words(random.between(fewest, 4))) });
}

function section(id: string | null, title: string | null, depth: 1 | 2, sentences: CitedSentence[]): Section {
  return { id, title, depth, sentences, statements: [], editorNotes: [] };
}

function relation(random: Random, { outlines }: Surroundings, sentence: Writer): Relation {
  return { type: 'related', to: random.pick(outlines).id, note: [sentence()], refs };
}

function data({ kind, title, aliases }: Outline, summary: CitedSentence[], random: Random) {
  const fields = {
    ...{ title, aliases, topics: [], relations: [], keyDates: [], keyFigures: [] },
    summary: summary.map(({ text }) => `${text} [@${cite}]`).join(' '),
  };
  const period = { date: year(random), cite };
  const date = parseDate(period.date);
  if (kind === 'organization') return { kind, date: null, data: { ...fields, type: 'company' as const } };
  if (kind === 'initiative') {
    return { kind, date, data: { ...fields, kind: 'programme' as const, period, lead: [], participants: [] } };
  }
  return { kind, date, data: { ...fields, type: 'forum' as const, date: period, host: [], participants: [] } };
}

/** How often in a row something happens that has this probability. */
function draw(random: Random, probability: number): number {
  let count = 0;
  while (random.chance(probability)) count++;
  return count;
}

function year(random: Random): string {
  return String(random.between(1980, 2025));
}

function figure(random: Random): string {
  const value = random.between(2, 999);
  return random.pick([`${value}%`, `$${value} million`, `${value},${random.between(100, 999)}`, String(value)]);
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
