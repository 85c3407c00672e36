// cspell:ignore hitachy amercan xyzzy
import { describe, expect, it } from 'vitest';
import { findNearestPages } from '../../../../src/views/missing/nearest-pages.client.ts';

const pages = [
  { title: 'Hitachi', path: '/organizations/hitachi/' },
  { title: 'Hitachi Corporate Office, Europe', path: '/organizations/hitachi-europe-office/' },
  { title: 'Ministry of Economy, Trade and Industry (METI)', path: '/organizations/meti/' },
  { title: '“Buy American” plan', path: '/initiatives/buy-american/' },
  { title: 'Misato Kogure', path: '/people/misato-kogure/' },
];
const find = (address: string) => findNearestPages(address, pages).map(({ path }) => path);

describe('findNearestPages', () => {
  it.each([
    ['/organizations/hitachy/', '/organizations/hitachi/'],
    ['/organization/METI', '/organizations/meti/'],
    ['/organizations/ministry-of-economy/', '/organizations/meti/'],
    ['/initiatives/buy_amercan.html', '/initiatives/buy-american/'],
    ['/kogure', '/people/misato-kogure/'],
    ['/organizations/hitachi/xyzzy/', '/organizations/hitachi/'],
  ])('takes %s for %s', (address, meant) => {
    expect(find(address)[0]).toBe(meant);
  });

  it('names the page with the same id before those with the same word', () => {
    expect(find('/hitachi/')).toEqual(['/organizations/hitachi/', '/organizations/hitachi-europe-office/']);
  });

  it('names nothing where nothing is alike, whatever the address', () => {
    for (const address of ['/', '/xyzzy/', '/%E0%A4%A', '/of/']) expect(find(address)).toEqual([]);
  });
});
