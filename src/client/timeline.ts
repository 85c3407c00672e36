/** Ships on the timeline: shows what the address asks for, and lets the address follow the two lists. */
const findAll = <Found extends Element = HTMLElement>(selector: string) => [
  ...document.querySelectorAll<Found>(selector),
];
const [controls] = findAll('[data-timeline-filter]');
const lists = [...(controls?.querySelectorAll('select') ?? [])];
const items = findAll('[data-kind]');
const fewestDrawn = 4;

function filter(): void {
  let shown = 0;
  for (const item of items) {
    const fits = lists.every(({ name, value }) => !value || item.dataset[name]?.split(' ').includes(value));
    // What a link led to always shows.
    item.hidden = !fits && location.hash !== `#${item.id}`;
    if (!item.hidden) shown++;
  }
  for (const group of findAll('[data-timeline-group]')) {
    group.hidden = !group.querySelector('[data-kind]:not([hidden])');
  }
  for (const link of findAll<Element>('.jump a, .timeline-drawing a')) {
    const place = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    link.toggleAttribute('hidden', !!place?.closest('[hidden]'));
  }
  // Columns count everything, whatever is chosen; a few marks in an empty drawing tell less than their list.
  for (const drawing of findAll('.timeline-drawing')) {
    drawing.hidden = shown < ('counts' in drawing.dataset ? items.length : fewestDrawn);
  }
  for (const status of findAll('[data-timeline-count]')) status.textContent = `${shown} of ${items.length} shown`;
  showNotes();
}

/** A note stands beside the first that cites it of those shown; where it stood may be hidden now. */
function showNotes(): void {
  for (const link of findAll<HTMLAnchorElement>('[data-kind]:not([hidden]) .cite a').reverse()) {
    const note = document.getElementById(link.hash.slice(1));
    const column = link.closest('.cited');
    const notes = column?.querySelector('.notes') ?? document.createElement('ul');
    notes.className = 'notes';
    // It is there already, but for those made here.
    column?.append(notes);
    if (note) notes.prepend(note);
  }
}

function followAddress(): void {
  const asked = new URLSearchParams(location.search);
  for (const list of lists) {
    list.value = asked.get(list.name) ?? '';
    // The address names what is not in the list.
    if (list.selectedIndex < 0) list.value = '';
  }
  filter();
}

controls?.addEventListener('change', () => {
  const asked = new URLSearchParams(location.search);
  for (const { name, value } of lists) {
    if (value) asked.set(name, value);
    else asked.delete(name);
  }
  history.pushState(null, '', location.pathname + (asked.size > 0 ? `?${asked}` : ''));
  filter();
});
// Also after a link to a place of the page, which may be hidden.
addEventListener('popstate', followAddress);
if (controls) controls.hidden = false;
followAddress();
