/**
 * Ships on the pages of figures: turns the column headers into buttons that sort the rows of each group. The order is
 * kept in the address: `?sort=date`, or `?sort=-date` for descending.
 */
import { locale, words } from '../../words/words.ts';

const heads = [...document.querySelectorAll<HTMLElement>('.figure-table [data-key]')];
const groups = [...document.querySelectorAll('.figure-table tbody')].map((group) => [
  ...group.querySelectorAll<HTMLTableRowElement>('tr[id]'),
]);

/** The sentence on the order of the rows, and how it ends for one that the reader chose. */
const told = document.querySelector('[data-order-told]');
const asWritten = told?.textContent ?? '';
const ends: Record<string, readonly [first: string, reversed: string]> = words.sortEnds;

for (const head of heads) {
  const key = head.dataset['key'] ?? '';
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  button.addEventListener('click', () => {
    const address = new URL(location.href);
    const next = { [key]: `-${key}`, [`-${key}`]: '' }[readSort()] ?? key;
    if (next) address.searchParams.set('sort', next);
    else address.searchParams.delete('sort');
    history.pushState(null, '', address);
    applySort();
  });
  head.append(button);
}
addEventListener('popstate', applySort);
if (readSort()) applySort();

function readSort(): string {
  return new URLSearchParams(location.search).get('sort') ?? '';
}

function applySort(): void {
  const sort = readSort();
  const direction = sort.startsWith('-') ? -1 : 1;
  const column = heads.findIndex((head) => head.dataset['key'] === sort.replace('-', ''));
  const name = heads[column]?.textContent.trim() ?? '';
  for (const [at, head] of heads.entries()) {
    if (at === column) head.setAttribute('aria-sort', direction < 0 ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
  const textOf = ({ cells }: HTMLTableRowElement) =>
    cells[column]?.dataset['order'] ?? cells[column]?.textContent.trim() ?? '';
  for (const rows of groups) {
    const sorted = rows.toSorted((one, other) => {
      const [a, b] = [textOf(one), textOf(other)];
      // Rows without a number or date come last in either direction.
      return a && b ? direction * a.localeCompare(b, locale, { numeric: true }) : Number(!a) - Number(!b);
    });
    rows[0]?.parentElement?.append(...sorted);
  }
  const end = (ends[sort.replace('-', '')] ?? words.sortEnds.letters)[direction < 0 ? 1 : 0];
  if (told) told.textContent = name ? words.sortedBy(name, end) : asWritten;
}
