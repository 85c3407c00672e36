/** Loaded when someone first reaches for the mark of a citation that has no note beside it: shows the note there. */
import { makePart, offerCard } from './card.client.ts';
import { words } from '../../words/words.ts';

/** @param event The event that brought the pointer or the focus to the mark, or the click on it. */
export function showNote(mark: HTMLAnchorElement, event: Event): void {
  const cited = mark.closest('.cite') ?? mark;
  const marks = cited.querySelectorAll<HTMLAnchorElement>('a');
  const content = [...marks].flatMap(describeNote);
  if (content.length > 0) offerCard(mark, event, { read: () => Promise.resolve(content), role: 'note', after: cited });
  else if (event.type === 'click') location.assign(mark.href);
}

/** What the page's own note says of the paragraph; nothing where it has none. */
function describeNote({ pathname, hash }: HTMLAnchorElement): Node[] {
  const record = document.querySelector<HTMLAnchorElement>(`.notes a[href="${pathname}${hash}"]`);
  const note = record?.parentElement;
  if (!record || !note) return [];
  const about = note.querySelector('.about')?.textContent.replace(/^: /, '') ?? '';
  const original = note.querySelector<HTMLAnchorElement>('.original');
  return [
    makePart('title', record.textContent),
    makePart('text', about),
    makePart(
      'links',
      ...(original ? [copyLink(original, words.openOriginal)] : []),
      copyLink(record, words.aboutParagraph),
    ),
  ];
}

function copyLink({ href, rel }: HTMLAnchorElement, text: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href, rel, textContent: text });
}
