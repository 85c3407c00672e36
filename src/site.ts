/** What the site is called, from `content/site.yaml`, and where it is published. All absolute URLs are made from these. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { siteSchema, type SiteData } from './schema/site.ts';

const file = join(process.cwd(), 'content/site.yaml');
/** The content gate reports a file that is missing or wrong. */
const unnamed = siteSchema.parse({ name: 'Reference', language: 'en', subject: 'What is told', description: 'Told.' });
let kept: { writtenAt: number; data: SiteData } | null = null;

/** Name, language and description: as they are in the file whenever they are asked for, so that dev mode shows them. */
export const site: Readonly<SiteData> = {
  get name() {
    return readSite().name;
  },
  get language() {
    return readSite().language;
  },
  get subject() {
    return readSite().subject;
  },
  get securityContact() {
    return readSite().securityContact;
  },
  get reportErrorsAt() {
    return readSite().reportErrorsAt;
  },
  get description() {
    return readSite().description;
  },
};

function readSite(): SiteData {
  const writtenAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (kept?.writtenAt !== writtenAt) kept = { writtenAt, data: parseSite() };
  return kept.data;
}

function parseSite(): SiteData {
  try {
    return siteSchema.parse(parse(readFileSync(file, 'utf8')));
  } catch {
    return unnamed;
  }
}

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
