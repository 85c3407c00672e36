import { describe, expect, it } from 'vitest';
import { writeCaddy } from '../../../src/hosting/caddy.ts';
import { writeDockerfile } from '../../../src/hosting/container.ts';
import type { Host } from '../../../src/hosting/host.ts';
import { addIntegrity } from '../../../src/hosting/integrity.ts';
import { writeHeadersFile, writeRedirectsFile } from '../../../src/hosting/netlify.ts';
import { writeNginx } from '../../../src/hosting/nginx.ts';
import { writeSecurityText } from '../../../src/hosting/security-text.ts';

// What real servers make of their settings, tests/site/servers.test.ts asks them.
const host: Host = {
  origin: 'https://example.org',
  base: '/a.b/',
  redirects: [
    { from: '/a.b/old/', to: '/a.b/new/' },
    { from: '/a.b/cite/:kind/:page.json', to: '/a.b/all.json' },
  ],
};

describe('The settings of a host that encrypts', () => {
  it('promise for two years that it always will; those of a host that does not, promise nothing', () => {
    const plain = { ...host, origin: 'http://example.org' };
    for (const write of [writeNginx, writeCaddy, (at: Host) => writeHeadersFile(at, [])]) {
      expect(write(host)).toMatch(/Strict-Transport-Security:? "?max-age=63072000/);
      expect(write(plain)).not.toContain('Strict-Transport-Security');
    }
  });

  it('put the files where the address is the path', () => {
    expect(writeNginx(host)).toContain('root /srv/example.org;');
    expect(writeCaddy(host)).toContain('root * /srv/example.org\n');
    expect(writeDockerfile(host)).toContain('COPY dist /srv/example.org/a.b/\n');
    expect(writeCaddy(host)).toContain('\nhttps://example.org {');
  });
});

describe('Redirects', () => {
  it('lead on from a page with and without its slash, and from files of a form', () => {
    expect(writeRedirectsFile(host)).toBe('/a.b/old/ /a.b/new/ 301\n/a.b/cite/:kind/:page.json /a.b/all.json 301\n');
    expect(writeNginx(host)).toContain('location = /a.b/old { return 301 /a.b/new/; }');
    expect(writeNginx(host)).toContain('location ~ ^/a\\.b/cite/[^/]+/[^/]+\\.json$ { return 301 /a.b/all.json; }');
    expect(writeCaddy(host)).toContain('redir /a.b/old /a.b/new/ 301');
    expect(writeCaddy(host)).toContain('@moved1 path_regexp ^/a\\.b/cite/[^/]+/[^/]+\\.json$');
  });
});

describe('The headers for static hosts', () => {
  it('give a path no header twice, because such hosts join the values', () => {
    const rules = writeHeadersFile(host, ['404.html', '_astro/', 'names/', 'search-0a1b/', 'search/'])
      .split(/\n(?=\/)/)
      .map((rule) => rule.trim().split('\n  '));
    expect(rules.map(([path]) => path)).toEqual([
      '/*',
      '/a.b/',
      '/a.b/404.html',
      '/a.b/_astro/*',
      '/a.b/names/*',
      '/a.b/search-0a1b/*',
      '/a.b/search/*',
    ]);
    expect(rules.slice(1).map(([, value]) => value?.includes('immutable'))).toEqual([
      ...[false, false, true, false, true, false],
    ]);
    expect(rules[0]?.join()).not.toContain('Cache-Control');
  });
});

describe('The hashes in a page', () => {
  const hashOf = (address: string) => `hash-of-${address}`;

  it.each([
    [
      '<script type="module" src="/a.js"></script>',
      '<script type="module" src="/a.js" integrity="sha256-hash-of-/a.js"></script>',
    ],
    [
      '<link rel="stylesheet" href="/a.css">',
      '<link rel="stylesheet" href="/a.css" integrity="sha256-hash-of-/a.css">',
    ],
    [
      '<link rel="stylesheet" href="/a.css" />',
      '<link rel="stylesheet" href="/a.css" integrity="sha256-hash-of-/a.css" />',
    ],
  ])('stand with what a page loads: %s', (html, expected) => {
    expect(addIntegrity(html, hashOf)).toBe(expected);
    expect(addIntegrity(expected, hashOf)).toBe(expected);
  });

  it.each([
    '<script type="application/ld+json">{"a":"b"}</script>',
    '<link rel="canonical" href="https://example.org/">',
    '<link rel="preload" href="/a.woff2" as="font" type="font/woff2" crossorigin>',
    '<p>&lt;script src="/a.js"></p>',
  ])('stand nowhere else: %s', (html) => {
    expect(addIntegrity(html, hashOf)).toBe(html);
  });
});

describe('security.txt', () => {
  it('counts for a year from the edition', () => {
    const at = 'https://example.org/.well-known/security.txt';
    expect(writeSecurityText('mailto:a@example.org', at, '2026-11-21')).toBe(
      `Contact: mailto:a@example.org\nExpires: 2027-11-21T00:00:00Z\nPreferred-Languages: en\nCanonical: ${at}\n`,
    );
    expect(writeSecurityText('mailto:a@example.org', at, '2028-02-29')).toContain('Expires: 2029-02-28T00:00:00Z');
  });
});
