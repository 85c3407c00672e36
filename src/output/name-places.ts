import { kindPath, paths, splitAddress } from '../model/addresses.ts';
import { entryKinds } from '../model/reference.ts';
import type { Place } from '../model/places.ts';
import { kindTitles } from './kind-titles.ts';

/** Names a place in words: its title, with that of its page where it is a part; by its address where it has no title. */
export function namePlaces(places: readonly Pick<Place, 'address' | 'title'>[]): (address: string) => string {
  const titles = new Map([
    ...entryKinds.map((kind) => [kindPath(kind), kindTitles[kind]] as const),
    [paths.home, 'Home page'],
    [paths.names, 'Names'],
    [paths.sources, 'Sources'],
    [paths.about, 'About'],
    [paths.changes, 'Changes'],
    ...places.map(({ address, title }) => [address, title] as const),
  ]);
  return (address) => {
    const { page, fragment } = splitAddress(address);
    const pageTitle = titles.get(page) ?? page;
    if (fragment === null) return pageTitle;
    const own = titles.get(address);
    return `${pageTitle}: ${own === undefined || own === '' ? fragment.replaceAll('-', ' ') : own}`;
  };
}
