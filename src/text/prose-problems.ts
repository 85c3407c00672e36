/** What can be wrong with the words of an entry: see `problemTexts`. */
export const proseProblemTexts = {
  'misspelled-name': (written: string, name: string) =>
    `"${written}" is not a known name; did you mean "${name}"? If it is another name, add it to names.yaml`,
  'passing-time': (word: string) =>
    `"${word}" is true only at the time of writing; give the time of the source: "in May 2021", "when the page was written"`,
  'leaning-opening': (words: string, what: string) =>
    `the first sentence of this ${what} depends on what comes before it: "${words}"; readers can link straight to a ${what}, so name what is meant`,
  'banned-tag': (words: string) =>
    `"${words}" is not used; in a statement the first sentence names the speaker, and the others need no tag; elsewhere write "said", "argued" or "added"`,
  'repeated-tag': (words: string) =>
    `"${words}" attributes the account again; once in a ## section is enough: name the speaker in the first sentence of a statement or paragraph, or write "said", "argued", "added"`,
  'sources-blended': (sources: readonly string[]) =>
    `one sentence rests on ${sources.join(' and ')}; a sentence may rest on one source only: split it, and cite each part`,

  // Statements
  'statement-without-topics': (kind: string, known: readonly string[]) =>
    `this ${kind} has no topics, so no topic page shows it; give topics="..." with ids from topics.yaml${known.length > 0 ? `: ${known.slice(0, 30).join(', ')}` : ''}`,
  'statement-too-long': (count: number) =>
    `the statement has ${count} sentences; at most three are allowed: split it into two statements`,
  'statement-without-speaker': (speaker: string) =>
    `the first sentence of the statement does not name its speaker; expected "${speaker}" in it, because the statement is also shown on its own`,
  'speaker-not-there': (id: string) =>
    `"${id}" is neither the host nor a participant of this event; name the speaker, or add "${id}" to the participants`,
  'label-names-speaker': (name: string) =>
    `the label names the speaker, "${name}"; remove it, because the name is always shown beside the label`,

  // Notes, guidance and links
  'note-figure': (figure: string) =>
    `${figure} is printed in no paragraph that the page cites; an editor's note may give no other figure`,
  'note-name': (name: string) =>
    `"${name}" appears nowhere in the text of the page; an editor's note may name only what the page names`,
  'guide-name': (name: string) =>
    `"${name}" appears in no cited text of the page, and the sentence does not link to it; cite a source, or link to the entry`,
  'link-names-other': (text: string, target: string, owner: string) =>
    `"${text}" is the name of ${owner}, but the link leads to ${target}; change the link or its text`,

  // Parties
  'party-repeated': (id: string, where: string) => `"${id}" is already stated ${where}; state it once`,
} as const;

/**
 * Problems of wording, in which a rule can be wrong: other words may be as good. The check reports them, and fails; a
 * build goes on.
 */
export const wordingCodes: ReadonlySet<string> = new Set<keyof typeof proseProblemTexts>([
  'misspelled-name',
  'passing-time',
  'leaning-opening',
  'banned-tag',
  'repeated-tag',
  'statement-too-long',
]);
