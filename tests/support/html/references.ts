import type { HtmlElement } from './html-tree.ts';

const urlAttributes = ['href', 'src', 'poster', 'action', 'data', 'cite', 'formaction'];

/** Every address that the tags of a page name. */
export function listReferences(tags: readonly HtmlElement[]): string[] {
  return tags.flatMap(({ name, attributes }) => [
    ...urlAttributes.flatMap((key) => attributes.get(key) ?? []),
    ...(attributes.get('srcset') ?? '').split(',').flatMap((candidate) => /\S+/.exec(candidate)?.[0] ?? []),
    // Social images and the like are absolute addresses in meta tags.
    ...(name === 'meta' && /^https?:/.test(attributes.get('content') ?? '') ? [attributes.get('content') ?? ''] : []),
  ]);
}

/** Every address that a style sheet names. */
export function listStyleReferences(css: string): string[] {
  return [...css.matchAll(/url\(\s*['"]?([^'")]+)['"]?\s*\)/g)].map((match) => match[1] ?? '');
}

/** Every address in a sitemap, feed or other XML file. */
export function listXmlReferences(xml: string): string[] {
  return [...xml.matchAll(/(?:<(?:loc|link|id|guid)\b[^>]*>|\bhref=")\s*(https?:[^<"]+)/g)].map(
    (match) => match[1] ?? '',
  );
}
