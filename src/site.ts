/** The site's constants: name, language, description and published address. All absolute URLs are made from these. */

export const site = {
  name: 'External Relations Reference',
  language: 'en',
  description:
    'Who did or said what, when and with whom: government and external relations told by organization, initiative and event, every statement with its source.',
  /** Whom to tell of a weakness, such as `mailto:security@example.org`, for `/.well-known/security.txt`; null for none. */
  securityContact: null as string | null,
} as const;

/**
 * Where the site is published: origin and base path, from `SITE_URL`.
 * @throws Error with the accepted form when `SITE_URL` is not an absolute http(s) URL.
 */
export function readPublishedAt(value = process.env['SITE_URL'] ?? 'http://localhost:4321/'): PublishedAt {
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw new Error(`SITE_URL is "${value}"; expected an absolute address such as https://example.org/reference/`);
  }
  if (!/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) {
    throw new Error(
      `SITE_URL is "${value}"; expected http(s) without ?, # or a user name, such as https://example.org/reference/`,
    );
  }
  return { origin: url.origin, base: url.pathname.replace(/\/+/g, '/').replace(/\/?$/, '/') };
}

/** Whether the address means the reader's own computer: nobody has said where the site is published. */
export function isLocal({ origin }: PublishedAt): boolean {
  return /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(origin);
}

export interface PublishedAt {
  /** Scheme, host and port, no slash at the end. */
  origin: string;
  /** Path that every page lies under; begins and ends with a slash. */
  base: string;
}
