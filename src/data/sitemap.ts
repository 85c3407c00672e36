import { absoluteAddress, files } from '../reference/addresses.ts';
import type { PublishedAt } from '../site.ts';
import { escapeXml } from '../text/escape-xml.ts';

/**
 * `/sitemap.xml`.
 * @param lastChanged The day a page last changed, `2026-11-21`, by its path; pages that are not in it have none.
 */
export function makeSitemap(
  pages: readonly string[],
  at: PublishedAt,
  lastChanged: ReadonlyMap<string, string> = new Map(),
): string {
  const urls = pages.map((path) => {
    const day = lastChanged.get(path);
    const changed = day === undefined ? '' : `<lastmod>${escapeXml(day)}</lastmod>`;
    return `  <url><loc>${escapeXml(absoluteAddress(path, at))}</loc>${changed}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

/** `/robots.txt`: everything may be read. Robots look for it at the root of a host only. */
export function makeRobots(at: PublishedAt): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteAddress(files.sitemap, at)}\n`;
}
