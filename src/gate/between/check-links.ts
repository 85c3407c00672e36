import { findNearest } from '../../text/did-you-mean.ts';
import { questionsFile, type Draft } from '../read/draft.ts';
import { resolveEntryLink } from '../../reference/entry-links.ts';
import type { Report } from '../../text/problems.ts';
import type { BodyLink } from '../read/read-body.ts';
import type { EntryDraft } from '../read/read-entry.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Mention } from '../../reference/reference.ts';

/** Checks every link of every body and of the questions, and fills in what each entry mentions. */
export function resolveLinks(draft: Draft): void {
  for (const { entry, body, report } of draft.entries) {
    entry.mentions = (body?.links ?? []).flatMap((link): Mention[] => {
      const target = resolveLink(entry.file, link, draft, report);
      link.target = target?.file ?? null;
      if (!target || target.id === entry.id) return [];
      return [{ to: target.id, fragment: target.fragment, at: link.at, sentence: link.sentence }];
    });
  }
  const { items, offsetOf, report } = draft.questions;
  items.forEach(({ to }, index) => {
    if (to !== undefined) resolveLink(questionsFile, { url: to, offset: offsetOf([index, 'to']) }, draft, report);
  });
}

function resolveLink(
  from: string,
  { url, offset }: Pick<BodyLink, 'url' | 'offset'>,
  draft: Draft,
  report: Report,
): { id: string; file: string; fragment: string | null } | null {
  // Browsers ignore white space and control characters in a scheme.
  const address = url.replace(/[\u0000-\u0020]/g, '');
  if (/^(?:https?|mailto|ftp):|^\/\//i.test(address)) report(offset, 'external-link', url);
  else if (/^[a-z][a-z0-9+.-]*:/i.test(address)) report(offset, 'forbidden-address', url);
  else {
    const target = resolveEntryLink(from, url);
    if (!target) report(offset, 'not-relative', url || '(nothing)');
    else if (!draft.files.has(target.file)) report(offset, 'unknown-page', url, nearestFile(from, target, draft));
    else if (checkFragment(target, offset, draft, report)) return target;
  }
  return null;
}

const byFile = onceFor((entries: readonly EntryDraft[]) => new Map(entries.map((draft) => [draft.entry.file, draft])));

function checkFragment(
  { file, fragment }: { file: string; fragment: string | null },
  offset: number,
  draft: Draft,
  report: Report,
): boolean {
  const target = byFile(draft.entries).get(file);
  // Nobody knows the sections of a file that could not be read.
  if (fragment === null || !target?.body || target.body.fragments.has(fragment)) return true;
  report(offset, 'unknown-fragment', fragment, file, [...target.body.fragments.keys()]);
  return false;
}

/** The same id in another folder, or else the most similar path, as it is written from the file. */
function nearestFile(from: string, target: { file: string; id: string }, draft: Draft): string | null {
  const files = [...draft.files];
  const moved = files.find(([, { id }]) => id === target.id)?.[0];
  const near = moved ?? findNearest(target.file, draft.files.keys());
  if (!near || !from.includes('/')) return near;
  return near.split('/')[0] === from.split('/')[0] ? (near.split('/')[1] ?? null) : `../${near}`;
}
