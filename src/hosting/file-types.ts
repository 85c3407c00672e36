/** The type of each kind of file that the site has, by the ending of its name; those in text are all UTF-8. */
export const fileTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  jsonld: 'application/ld+json',
  csv: 'text/csv',
  md: 'text/markdown',
  txt: 'text/plain',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  // The search index of Pagefind, which is compressed already.
  ...Object.fromEntries(
    ['pagefind', 'pf_fragment', 'pf_index', 'pf_meta', 'pf_texts'].map((ending) => [
      ending,
      'application/octet-stream',
    ]),
  ),
};

/** Types of files that do not say themselves in which encoding they are, and have to be told. */
export function needsCharset(type: string): boolean {
  return /^(?:text\/|application\/x-)/.test(type);
}

/** What servers compress on the way: text of any kind. */
export function isText(type: string): boolean {
  return !/^(?:font\/|image\/png|application\/octet-stream)/.test(type);
}

/** The type as a header says it: `text/csv; charset=utf-8`. Undefined for an ending that is not known. */
export function contentType(ending: string): string | undefined {
  const type = fileTypes[ending];
  return type && needsCharset(type) ? `${type}; charset=utf-8` : type;
}
