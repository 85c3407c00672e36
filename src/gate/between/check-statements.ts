import type { Draft } from '../read/draft.ts';
import { hasName, type KnownNames } from './known-names.ts';
import type { EntryDraft } from '../read/read-entry.ts';
import type { Entry } from '../../reference/reference.ts';
import type { StatementKind } from '../../schema/statement.ts';

const mostSentences = 3;
/** Kinds that the views of topics list. */
const needTopics: ReadonlySet<StatementKind> = new Set(['account', 'claim', 'recommendation']);

/** What people said at an event is told on its page: whoever speaks there is among those named. */
function wasThere({ kind, relations }: Entry, speaker: string, known: KnownNames): boolean {
  const present = relations.filter(({ type, to }) => {
    const isParty = type === 'host' || type === 'participants';
    return isParty && known.byId.get(to)?.kind === known.byId.get(speaker)?.kind;
  });
  return kind !== 'event' || present.length === 0 || present.some(({ to }) => to === speaker);
}

/** Reports statements that are not complete by themselves: without topics or speaker, too long, or oddly named. */
export function checkStatements({ entry, body, report }: EntryDraft, draft: Draft, known: KnownNames): void {
  for (const { statement, offset, labelOffset, sentences } of body?.statementPlaces ?? []) {
    const { by, kind, label, topics } = statement;
    if (topics.length === 0 && needTopics.has(kind)) {
      report(
        offset,
        'statement-without-topics',
        kind,
        draft.topics.items.map(({ id }) => id),
      );
    }
    const tooMany = sentences[mostSentences];
    if (tooMany) report(tooMany.offsetOf(0), 'statement-too-long', sentences.length);
    const speaker = known.byId.get(by);
    const person = draft.people.items.find(({ id }) => id === by);
    const first = sentences[0];
    const canSpeak = speaker?.kind === 'person' || speaker?.kind === 'organization';
    if (canSpeak && !wasThere(entry, by, known)) report(offset, 'speaker-not-there', by);
    if (canSpeak && first && !hasName(first.text, speaker.names)) {
      report(first.offsetOf(0), 'statement-without-speaker', person?.familyName ?? speaker.names[0] ?? by);
    }
    const named = person && [person.name, person.familyName].find((name) => hasName(label, [name]));
    if (named) report(labelOffset, 'label-names-speaker', named);
  }
}
