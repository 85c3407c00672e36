/**
 * Loaded after pages with citations or contents: shows the notes of marks that have none in sight beside them, marks the
 * section that is being read, and prints. Without it marks lead to the records of their paragraphs.
 */
import { followContents } from './follow-contents.client.ts';

/** Where the script of the notes does not come, the click follows the mark, as without scripts. */
const showNote = (mark: HTMLAnchorElement, event: Event) =>
  import('./note-card.client.ts').then(
    (notes) => notes.showNote(mark, event),
    () => event.type === 'click' && location.assign(mark.href),
  );

for (const reached of ['pointerover', 'focusin']) {
  document.addEventListener(reached, (event) => {
    const mark = markOf(event);
    if (mark) void showNote(mark, event);
  });
}
document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.matches('[data-print]')) print();
  const mark = markOf(event);
  // The first click on a mark shows its note, the second follows it.
  if (!mark || mark.hasAttribute('aria-describedby')) return;
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void showNote(mark, event);
});
followContents();

/** The mark of a citation without a note in sight beside it. */
function markOf({ target }: Event): HTMLAnchorElement | null {
  const mark = target instanceof Element ? target.closest<HTMLAnchorElement>('.cite a') : null;
  return mark?.closest('.cited')?.querySelector(':scope > .notes')?.checkVisibility() ? null : mark;
}
