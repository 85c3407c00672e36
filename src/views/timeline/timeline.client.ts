/** Ships on the timeline: filters it by the address, and keeps the address in step with the two lists. */
import { words } from '../../words/words.ts';

const findAll = <Found extends Element = HTMLElement>(selector: string) => [
  ...document.querySelectorAll<Found>(selector),
];
const [controls] = findAll('[data-timeline-filter]');
const lists = [...(controls?.querySelectorAll('select') ?? [])];
const items = findAll('[data-kind]').map((item) => ({
  item,
  tokens: (name: string) => item.dataset[name]?.split(' ') ?? [],
}));

function filter(unknown: string[] = []): void {
  const isFitting = (one: (typeof items)[number], but?: HTMLSelectElement) =>
    lists.every((list) => list === but || !list.value || one.tokens(list.name).includes(list.value));
  let shown = 0;
  for (const one of items) {
    // The target of a link is always shown.
    one.item.hidden = !isFitting(one) && location.hash !== `#${one.item.id}`;
    if (!one.item.hidden) shown++;
  }
  for (const group of findAll('[data-timeline-group]')) {
    group.hidden = !group.querySelector('[data-kind]:not([hidden])');
  }
  // Columns count everything, whatever is chosen.
  for (const drawing of findAll('.timeline-drawing[data-counts]')) drawing.hidden = shown < items.length;
  for (const group of findAll('tr[data-timeline-group]')) countGroup(group);
  for (const link of findAll<Element>('.contents a, .timeline-drawing a')) {
    const place = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    link.toggleAttribute('hidden', !!place?.closest('[hidden]'));
  }
  for (const list of lists)
    countOptions(
      list,
      items.filter((one) => isFitting(one, list)).map(({ tokens }) => tokens(list.name)),
    );
  tell(shown, unknown);
}

/** Tells how many of one date are shown, and lets their mark in the drawing lead to the first of these. */
function countGroup(group: HTMLElement): void {
  const own = [...group.querySelectorAll<HTMLElement>('[data-kind]')];
  const shown = own.filter(({ hidden }) => !hidden);
  const marks = findAll<Element>('.timeline-drawing a').filter((link) =>
    own.some(({ id }) => link.getAttribute('href') === `#${id}`),
  );
  for (const mark of marks) {
    mark.setAttribute('href', `#${(shown[0] ?? own[0])?.id ?? ''}`);
    mark.setAttribute('aria-label', mark.getAttribute('aria-label')?.replace(/: \d+/, `: ${shown.length}`) ?? '');
  }
  for (const part of [group, ...marks]) {
    for (const count of part.querySelectorAll('[data-count]')) count.textContent = String(shown.length);
  }
}

/** Shows with each option how many items it would show, given the choice in the other list. */
function countOptions(list: HTMLSelectElement, fitting: string[][]): void {
  const counts = new Map<string, number>();
  for (const token of fitting.flat()) counts.set(token, (counts.get(token) ?? 0) + 1);
  for (const option of list.options) {
    const count = option.value ? (counts.get(option.value) ?? 0) : fitting.length;
    option.text = `${nameOf(option)} (${count})`;
  }
}

function nameOf({ text }: HTMLOptionElement): string {
  return text.replace(/ \(\d+\)$/, '');
}

function tell(shown: number, unknown: string[]): void {
  const chosen = lists.flatMap((list) => (list.value ? [...list.selectedOptions].map(nameOf) : []));
  const told = [words.shownOf(shown, items.length)];
  if (shown === 0) told.push(words.noDatesFor(chosen.map((name) => `“${name}”`).join(words.and)));
  if (unknown.length > 0) told.push(words.addressAsksFor(unknown.join(words.and)));
  for (const status of findAll('[data-timeline-count]')) status.textContent = told.join('. ');
  for (const all of findAll('[data-timeline-all]')) all.hidden = chosen.length + unknown.length === 0;
}

function followAddress(): void {
  const asked = new URLSearchParams(location.search);
  const unknown: string[] = [];
  for (const list of lists) {
    const value = asked.get(list.name) ?? '';
    list.value = value;
    if (list.selectedIndex >= 0) continue;
    list.value = '';
    unknown.push(words.theChoice(list.previousElementSibling?.textContent ?? '', value));
  }
  filter(unknown);
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
// Also after a link to a place on the page, which may be hidden.
addEventListener('popstate', followAddress);
if (controls) controls.hidden = false;
followAddress();
