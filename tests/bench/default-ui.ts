import { close, createIndex } from 'pagefind';
import type { SiteFiles } from './serve-counted.ts';

/** The page that Pagefind's guide shows. */
const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Search</title>
<link href="/pagefind/pagefind-ui.css" rel="stylesheet">
<script src="/pagefind/pagefind-ui.js"></script>
</head>
<body>
<div id="search"></div>
<script>
window.addEventListener('DOMContentLoaded', () => { new PagefindUI({ element: '#search', showSubResults: true }); });
</script>
</body>
</html>
`;

/**
 * Makes a site with Pagefind's default search of whole pages, as people who use Pagefind do.
 * @param pages HTML by address (`/organizations/meti/`).
 * @throws Error with what Pagefind says when it fails.
 */
export async function makeDefaultSite(pages: ReadonlyMap<string, string>): Promise<SiteFiles> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const [url, content] of pages) {
      const added = await index.addHTMLFile({ url, content });
      if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    return new Map([
      ['index.html', new TextEncoder().encode(page)],
      ...files.map(({ path, content }): [string, Uint8Array] => [`pagefind/${path}`, content]),
    ]);
  } finally {
    await close();
  }
}
