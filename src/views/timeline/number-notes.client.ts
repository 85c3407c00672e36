/**
 * Shows only the notes of the visible items, each beside the first item that cites it, numbered from 1 in reading
 * order. The addresses of notes do not change.
 */
export function numberNotes(): void {
  const cites = new Map<string, HTMLAnchorElement[]>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-kind]:not([hidden]) .cite a')) {
    const id = link.hash.slice(1);
    cites.set(id, [...(cites.get(id) ?? []), link]);
  }
  for (const note of document.querySelectorAll<HTMLElement>('.notes > li')) note.hidden = !cites.has(note.id);
  let last = 0;
  for (const [id, links] of cites) {
    const number = String(++last);
    for (const link of links) {
      link.textContent = number;
      link.setAttribute('aria-label', `Note ${number}`);
    }
    const column = links[0]?.closest('.cited');
    const note = document.getElementById(id);
    if (!column || !note) continue;
    for (const shown of note.querySelectorAll('.number')) shown.textContent = number;
    const notes = column.querySelector('.notes') ?? document.createElement('ul');
    notes.className = 'notes';
    column.append(notes);
    notes.append(note);
  }
}
