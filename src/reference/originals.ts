/** The addresses of the documents themselves, which are on other sites. */
import type { ParagraphRef, Reference, Source } from './reference.ts';

/**
 * Where a document is; with a paragraph, at that paragraph: `https://example.org/page#:~:text=In%20fiscal%202013`.
 * Null for a document that is not on the web. A browser that does not support text fragments, or no longer finds the
 * words, opens the page at its top.
 */
export function originalAddress({ url, paragraphs }: Source, paragraph?: number): string | null {
  if (url === undefined) return null;
  const locator = paragraph === undefined ? undefined : paragraphs[paragraph - 1]?.locator;
  return locator === undefined ? url : `${url}#:~:text=${encodeFragment(locator)}`;
}

/** The same for a paragraph that is cited. */
export function originalOf(reference: Reference, ref: ParagraphRef): string | null {
  const source = reference.sources.get(ref.source);
  return source ? originalAddress(source, ref.paragraph) : null;
}

/** Where the Internet Archive lists its copies of a page. */
export function archiveAddress(url: string): string {
  return `https://web.archive.org/web/*/${url}`;
}

/** An address as people read and type it: `www.example.org/page`. */
export function plainAddress(url: string): string {
  return url.replace(/^https:\/\//, '');
}

/** `-`, `,` and `&` have a meaning in a text fragment; the rest is for programs that guess where an address ends. */
function encodeFragment(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*]|\.$/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
