import { answerHeaders, askedAgain, cachedForGood, hashedFolders } from './answer-headers.ts';
import type { Host } from './host.ts';

/**
 * `_headers` for Netlify and Cloudflare Pages, which join the values of a header that two rules give: none but the first
 * rule may apply to a path that another applies to.
 * @param top The files of the site at its top, and its folders with a slash at the end.
 */
export function writeHeadersFile({ origin, base }: Host, top: readonly string[]): string {
  const hashed = new RegExp(`^${hashedFolders}/$`);
  const cacheOf = (name: string): string[] => {
    const path = `${base}${name}${name.endsWith('/') ? '*' : ''}`;
    return [path, `  Cache-Control: ${hashed.test(name) ? cachedForGood : askedAgain}`];
  };
  return [
    '/*',
    ...answerHeaders(origin).map(([name, value]) => `  ${name}: ${value}`),
    ...['', ...top].flatMap(cacheOf),
    '',
  ].join('\n');
}

/** `_redirects` for the same. Without "!", Netlify prefers the page at the old address, which is just as good. */
export function writeRedirectsFile({ redirects }: Host): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}
