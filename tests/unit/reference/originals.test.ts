import { describe, expect, it } from 'vitest';
import { archiveAddress, originalAddress, originalOf, plainAddress } from '../../../src/reference/originals.ts';
import { loadSmallContent } from '../../support/content/small-content.ts';

const { reference } = loadSmallContent();
const [talk] = [...reference.sources.values()].filter(({ id }) => id === 'talk');
if (!talk) throw new Error('no talk');
const located = (locator: string): string | null => {
  const paragraphs = talk.paragraphs.map((paragraph) => ({ ...paragraph, locator }));
  return originalAddress({ ...talk, paragraphs }, 3);
};

describe('The address of an original', () => {
  it('is that of the document, and leads to the words of a paragraph', () => {
    expect(originalAddress(talk)).toBe('https://bureau.example/talk');
    expect(originalAddress(talk, 3)).toBe('https://bureau.example/talk#:~:text=The%20company%20began');
    expect(originalOf(reference, { source: 'talk', paragraph: 3 })).toBe(originalAddress(talk, 3));
    expect(originalOf(reference, { source: 'tale', paragraph: 3 })).toBeNull();
  });

  it('is that of the whole where no words find the paragraph', () => {
    expect(originalAddress(talk, 6)).toBe('https://bureau.example/talk');
    expect(originalAddress(talk, 99)).toBe('https://bureau.example/talk');
    expect(originalAddress({ ...talk, url: undefined }, 3)).toBeNull();
  });

  it('encodes what has a meaning in a text fragment, and typographic signs', () => {
    expect(located('R&D, U.S.-Japan')).toBe('https://bureau.example/talk#:~:text=R%26D%2C%20U.S.%2DJapan');
    expect(located('Akimoto’s “one”')).toBe(
      'https://bureau.example/talk#:~:text=Akimoto%E2%80%99s%20%E2%80%9Cone%E2%80%9D',
    );
    expect(located("(it's 50%).")).toBe('https://bureau.example/talk#:~:text=%28it%27s%2050%25%29%2E');
  });

  it('can be looked up in an archive, and read without the scheme that all have', () => {
    expect(archiveAddress(talk.url ?? '')).toBe('https://web.archive.org/web/*/https://bureau.example/talk');
    expect(plainAddress('https://www.bureau.example/talk/')).toBe('www.bureau.example/talk/');
    expect(plainAddress('http://bureau.example/talk')).toBe('http://bureau.example/talk');
  });
});
