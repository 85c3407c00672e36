/** Ships on the page for addresses that do not exist: names the pages that were likely meant. */
import { findNearestPages, spell } from './nearest-pages.client.ts';
import { words } from '../../words/words.ts';

const list = document.querySelector<HTMLElement>('[data-nearest]');
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-all-pages] a')];
const pages = links.map(({ textContent, pathname }) => ({ title: textContent, path: pathname }));
const root = list?.dataset['nearest'] ?? '/';
const address = location.pathname.startsWith(root) ? location.pathname.slice(root.length) : location.pathname;
const nearest = findNearestPages(address, pages);
const search = document.querySelector<HTMLAnchorElement>('[data-search-words]');
const typed = address.split('/').map(spell).filter(Boolean).at(-1);

if (list && nearest.length > 0) {
  list.append(
    ...nearest.map(({ title, path }) => {
      const link = Object.assign(document.createElement('a'), { href: path, textContent: title });
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
  list.parentElement?.removeAttribute('hidden');
}
if (search && typed !== undefined) {
  search.search = new URLSearchParams({ q: typed }).toString();
  search.append(words.searchForWords(typed));
}
