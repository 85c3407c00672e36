import { describe, expect, it } from 'vitest';
import { listAddresses, listIds, readCanonical, readFinishedPage } from '../../../src/ledger/read-built-page.ts';

const html = `<!doctype html><html><head><link rel=canonical href="https://example.org/a&amp;b/"></head><body>
<script>const text = '<i id="no">';</script><nav id="menu"><a href="/names/">Names</a></nav>
<main id="main"><h2 ID='talks'>a > b</h2><A class="small permalink" href=#talks>#</A><!-- <i id="no"> -->
<p id="note-1">1</p><p title="<i id='none'>" id="said"><a href="/b/?x=1&amp;y=2&#38;&#x00026;&quot;&no;">b</a> <a href="#talks">above</a></p>
<span id="old" data-former></span></main><footer id="foot"></footer></body></html>`;

describe('A finished page', () => {
  it('has the ids, permalinks and links of its text, however HTML writes them', () => {
    expect(readFinishedPage(html)).toEqual({
      ids: ['talks', 'said'],
      permalinks: new Set(['talks']),
      links: ['#talks', '/b/?x=1&y=2&&"&no;', '#talks'],
      isFormer: false,
    });
  });

  it('is a former one when its article says so', () => {
    expect(readFinishedPage('<main><article data-former>gone</article></main>').isFormer).toBe(true);
  });

  it('has its address in its head, and former ids beside the others', () => {
    expect(readCanonical(html)).toBe('https://example.org/a&b/');
    expect(readCanonical('<main></main>')).toBeUndefined();
    expect([...listIds(html)]).toEqual(['menu', 'main', 'talks', 'note-1', 'said', 'old', 'foot']);
  });

  it('keeps ids that have a permalink or a link from another page, of pages and ids that stand', () => {
    const page = (ids: string[], links: string[] = [], isFormer = false) => {
      return { ids, links, isFormer, permalinks: new Set(ids.filter((id) => id.startsWith('kept'))) };
    };
    const pages = new Map([
      ['/a/', page(['kept', 'own'], ['/sub/a/#own', '/sub/b/#linked', '/sub/b/#gone', '/sub/b/', '/b/#other'])],
      ['/b/', page(['linked', 'other'])],
      ['/cite/a/', page(['kept'])],
      ['/old/', page(['kept'], ['/sub/b/#other'], true)],
    ]);
    const { standing, kept } = listAddresses(pages, '/sub/');
    expect([...standing]).toEqual([
      '/a/',
      '/a/#kept',
      '/a/#own',
      '/b/',
      '/b/#linked',
      '/b/#other',
      '/cite/a/',
      '/cite/a/#kept',
    ]);
    expect([...kept]).toEqual(['/a/', '/a/#kept', '/b/', '/b/#linked']);
  });
});
