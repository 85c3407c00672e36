import { personPath, splitAddress, topicPath } from '../addresses.ts';
import type { Place } from './addressable-places.ts';
import type { Reference } from '../reference.ts';
import { sitePages } from '../site-pages.ts';

/**
 * Names a place in words: its title, with that of its page where it is a part; by the last word of its address where it
 * has no title.
 */
export function namePlaces(
  { people, topics }: Pick<Reference, 'people' | 'topics'>,
  places: readonly Pick<Place, 'address' | 'title'>[],
): (address: string) => string {
  const titles = new Map([
    ...sitePages.map(({ path, title }) => [path, title] as const),
    ...[...people.values()].map(({ id, name }) => [personPath(id), name] as const),
    ...[...topics.values()].map(({ id, title }) => [topicPath(id), title] as const),
    ...places.map(({ address, title }) => [address, title] as const),
  ]);
  return (address) => {
    const { page, fragment } = splitAddress(address);
    const pageTitle = titles.get(page) ?? spellAddress(page);
    if (fragment === null) return pageTitle;
    const own = titles.get(address);
    return `${pageTitle}: ${own === undefined || own === '' ? fragment.replaceAll('-', ' ') : own}`;
  };
}

/** A name made from an address alone: `Corporate reporting` for one that ends in `corporate-reporting`. */
export function spellAddress(address: string): string {
  const { page, fragment } = splitAddress(address);
  const words = (fragment ?? page.split('/').at(-2) ?? '').replaceAll('-', ' ');
  return words === '' ? page : words.charAt(0).toUpperCase() + words.slice(1);
}
