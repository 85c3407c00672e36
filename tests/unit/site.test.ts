import { afterEach, describe, expect, it, vi } from 'vitest';
import { readPublishedAt } from '../../src/site.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('SITE_URL', () => {
  it.each([
    ['https://example.org', 'https://example.org', '/'],
    ['https://example.org/', 'https://example.org', '/'],
    ['https://example.org/reference', 'https://example.org', '/reference/'],
    ['https://example.org/reference/', 'https://example.org', '/reference/'],
    ['https://example.org/a/b//', 'https://example.org', '/a/b/'],
    ['http://localhost:4321/some/base/', 'http://localhost:4321', '/some/base/'],
    ['https://example.org:443/', 'https://example.org', '/'],
    ['HTTPS://Example.ORG/Base', 'https://example.org', '/Base/'],
    ['https://example.org/with space/', 'https://example.org', '/with%20space/'],
  ])('%s gives the origin %s and the base path %s', (value, origin, base) => {
    expect(readPublishedAt(value)).toEqual({ origin, base });
  });

  it.each([
    '',
    'example.org',
    '/reference/',
    'example.org/reference/',
    'localhost:4321',
    'ftp://example.org/',
    'file:///srv/site/',
    'javascript:alert(1)',
    'https://example.org/?a=b',
    'https://example.org/#top',
    'https://',
  ])('"%s" is refused with a message that quotes it and shows what is expected', (value) => {
    const message = `SITE_URL is "${value}"; expected`;
    expect(() => readPublishedAt(value)).toThrow(message);
    expect(() => readPublishedAt(value)).toThrow('such as https://example.org/reference/');
  });

  it('is read from the environment', () => {
    vi.stubEnv('SITE_URL', 'https://example.org/reference');
    expect(readPublishedAt()).toEqual({ origin: 'https://example.org', base: '/reference/' });
  });

  it('may be left out: the site then is for this machine', () => {
    vi.stubEnv('SITE_URL', undefined);
    expect(readPublishedAt()).toEqual({ origin: 'http://localhost:4321', base: '/' });
  });
});
