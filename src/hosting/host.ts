/** What a host needs to know about the site. */
export interface Host {
  /** Scheme, host and port: `https://example.org`. */
  origin: string;
  /** Begins and ends with a slash. */
  base: string;
  redirects: readonly Redirect[];
}

/** From a page, with its slash, or from all files of a form such as `/cite/:kind/:page.json`; base path and all. */
interface Redirect {
  from: string;
  to: string;
}

/** Where servers find the files: the address of a page is its path below this folder. */
export function serverRoot({ origin }: Pick<Host, 'origin'>): string {
  return `/srv/${new URL(origin).hostname.replace(/[[\]]/g, '')}`;
}

/** Files of the site for hosts that read them, and for nobody else. */
export const hostFiles = { headers: '_headers', redirects: '_redirects' } as const;

/** A path as a regular expression that finds it alone; `:name` stands for one segment or part of it. */
export function pathPattern(path: string): string {
  return path.replace(/[.+*?^${}()|[\]\\]/g, '\\$&').replace(/:[a-z]+/g, '[^/]+');
}

/** The addresses without and with a slash, for a page; nothing for files of a form. */
export function bothForms(from: string): string[] {
  return from.endsWith('/') ? [from, from.slice(0, -1)] : [];
}
