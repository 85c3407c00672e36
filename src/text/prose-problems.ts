/** What can be wrong with the words of an entry: see `problemTexts`. */
export const proseProblemTexts = {
  'misspelled-name': (written: string, name: string) =>
    `"${written}" is no name known here; did you mean "${name}"? If it is another name, add it to names.yaml`,
  'passing-time': (word: string) =>
    `"${word}" is true for its own time only; write the time of the source: "in May 2021", "when the page was written"`,
  'leaning-opening': (words: string, what: string) =>
    `the first sentence of this ${what} leans on what stands before it: "${words}"; a ${what} is linked to by itself, so name what is meant`,
  'banned-tag': (words: string) =>
    `"${words}" is not used; in a statement the first sentence names the speaker, and the others need no tag; elsewhere write "said", "argued" or "added"`,
  'repeated-tag': (words: string) =>
    `"${words}" says whose account it is once more; once in a ## section is allowed: name the speaker in the first sentence of a statement or paragraph, or write "said", "argued", "added"`,
  'sources-blended': (sources: readonly string[]) =>
    `one sentence rests on ${sources.join(' and ')}; sources are never blended in a sentence: give each sentence its own citation`,

  // Statements
  'statement-without-topics': (kind: string, known: readonly string[]) =>
    `this ${kind} has no topics, so no view of a topic shows it; give topics="..." with ids from topics.yaml${known.length > 0 ? `: ${known.slice(0, 30).join(', ')}` : ''}`,
  'statement-too-long': (count: number) =>
    `the statement has ${count} sentences; at most three are allowed: make two statements of it`,
  'statement-without-speaker': (speaker: string) =>
    `the first sentence of the statement does not name its speaker; expected "${speaker}" in it, for the statement is shown by itself`,
  'speaker-not-there': (id: string) =>
    `"${id}" is neither host nor participant of this event; name who spoke, or add "${id}" to the participants`,
  'label-names-speaker': (name: string) =>
    `the label names the speaker, "${name}"; leave the name out: it stands beside the label wherever that is shown`,

  // Notes, guidance and links
  'note-figure': (figure: string) =>
    `${figure} is printed in no paragraph that the page cites; an editor's note may hold no other figure`,
  'note-name': (name: string) =>
    `"${name}" stands in no text of the page; an editor's note may name only what the page names`,
  'guide-name': (name: string) =>
    `"${name}" stands in no cited text of the page, and the sentence has no link to it; a sentence that only guides may name nothing else: cite its source, or link to the entry`,
  'link-names-other': (text: string, target: string, owner: string) =>
    `"${text}" is the name of ${owner}, but the link leads to ${target}; lead it there, or name what it leads to`,

  // Parties
  'party-repeated': (id: string, where: string) => `"${id}" is already stated ${where}; state it once`,
} as const;

/**
 * Problems of wording, in which a rule can be wrong: other words may be as good. The check tells of them, and fails; a
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
