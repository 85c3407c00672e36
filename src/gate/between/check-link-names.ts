import { keyOfName, type KnownNames } from './known-names.ts';
import type { EntryDraft } from '../read/read-entry.ts';

/** Reports links whose text is the name of another entry than the one they lead to. */
export function checkLinkNames({ entry, body, report }: EntryDraft, known: KnownNames): void {
  for (const { text, offset, target } of body?.links ?? []) {
    const leadsTo = target === null ? undefined : known.byFile.get(target);
    const written = text.trim().replace(/['’]s?$/, '');
    const key = keyOfName(written);
    const owner = known.byName.get(key);
    if (!leadsTo || !owner || owner === leadsTo || owner.kind === 'passing' || owner.kind === 'person') continue;
    // On its own page a name may link to the section about it.
    if (owner.id === entry.id) continue;
    // "it" is not IT: short names are the same only letter for letter.
    if (written.length < 5 && !owner.names.includes(written)) continue;
    // Two that claim one name are a problem of their own.
    if (leadsTo.names.some((name) => keyOfName(name) === key)) continue;
    report(offset, 'link-names-other', written, leadsTo.where, owner.where);
  }
}
