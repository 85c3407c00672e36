import { listCitedParts } from './cited-parts.ts';
import { partFragments } from './cited-parts.ts';
import type { Entry, Reference } from './reference.ts';

/** A place where a name stands. */
export interface NamePlace {
  entry: Entry;
  /** Section or statement, or the fragment of a part of the page; null for its top. */
  fragment: string | null;
  /** Heading of the section; null for the top. */
  label: string | null;
}

/** The places whose text holds one of the names as whole words, in the order of the pages; each place once. */
export function findPassingName(reference: Reference, names: readonly string[]): NamePlace[] {
  const patterns = names.map(toPattern);
  return [...reference.entries.values()].flatMap((entry) =>
    listTexts(entry)
      .filter(({ text }) => patterns.some((pattern) => pattern.test(text)))
      .map(({ fragment, label }) => {
        return { entry, fragment, label };
      }),
  );
}

interface TextPlace {
  fragment: string | null;
  label: string | null;
  text: string;
}

const kept = new WeakMap<Entry, TextPlace[]>();

/** All text of a page by the fragment it stands under. */
function listTexts(entry: Entry): TextPlace[] {
  const known = kept.get(entry);
  if (known) return known;
  const places = new Map<string | null, TextPlace>();
  const add = (fragment: string | null, label: string | null, text: string): void => {
    const place = places.get(fragment);
    if (place) place.text += `\n${plainQuotes(text)}`;
    else places.set(fragment, { fragment, label, text: plainQuotes(text) });
  };
  add(null, null, entry.title);
  for (const section of entry.sections) if (section.id !== null) add(section.id, section.title, section.title ?? '');
  for (const part of listCitedParts(entry)) {
    const label = part.kind === 'section' || part.kind === 'statement' ? part.label : null;
    add(
      part.fragment,
      label ?? headings[part.fragment ?? ''] ?? null,
      part.sentences.map(({ text }) => text).join('\n'),
    );
  }
  for (const section of entry.sections) add(section.id, section.title, section.editorNotes.join('\n'));
  kept.set(entry, [...places.values()]);
  return [...places.values()];
}

const headings: Record<string, string> = {
  [partFragments.fact]: 'Facts',
  [partFragments.date]: 'Dates',
  [partFragments.figure]: 'Figures',
  [partFragments.relation]: 'Relations',
};

/** Letters and digits at the ends of a name make it another word; Japanese has no such ends. */
function toPattern(name: string): RegExp {
  const escaped = plainQuotes(name)
    .replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  const before = /^[\p{Script=Latin}\p{N}]/u.test(name) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{Script=Latin}\p{N}]$/u.test(name) ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(before + escaped + after, 'u');
}

function plainQuotes(text: string): string {
  return text.normalize('NFC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
