import { describe, expect, it } from 'vitest';
import { trimSpace } from '../../../src/build/trim-space.ts';

describe('White space that nobody sees', () => {
  it.each([
    [
      '<p> One\n  two <a href="/a/"> three </a> </p>  <p>four</p>',
      '<p>One two <a href="/a/"> three</a></p><p>four</p>',
    ],
    ['<ul> <li> <a href="/a/">\n one\n </a> </li> </ul>', '<ul><li><a href="/a/">one</a></li></ul>'],
    [
      '<h2>Dates</h2> <a class="permalink" href="#d"> # </a> </div>',
      '<h2>Dates</h2><a class="permalink" href="#d"> #</a></div>',
    ],
  ])('goes at the edges of blocks, also within links there: %s', (html, trimmed) => {
    expect(trimSpace(html)).toBe(trimmed);
  });

  it.each([
    '<p>one <a href="/a/">two</a> <a href="/b/">three</a>, <em>four</em> five</p>',
    '<p>May\u00a020 <input> <button>Go</button> <label>x</label> y</p>',
    '<pre class="copied">@misc{\n  title = {A  b}\n}</pre>',
    '<p title="a  > b">x</p>',
    '<!DOCTYPE html><html lang="en"><body>1 < 2 <!-- a  b --> c</body></html>',
    '<script>let a =  1;</script>',
  ])('stays where it parts words or counts: %s', (html) => {
    expect(trimSpace(html)).toBe(html);
  });
});
