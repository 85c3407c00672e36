import { describe, expect, it } from 'vitest';
import { headingIds } from '../../../src/markdown/heading-ids.ts';
import { outlineBody } from '../../support/html/outline-tree.ts';

const outline = (text: string): string[] => outlineBody(text, 'organizations/acme.mdx', [headingIds()]);

describe('A heading', () => {
  it('takes its id from the comment behind it, and gets a link to itself with its title', () => {
    expect(outline('## What it did {/* #role */}')).toEqual([
      '<div className="heading"><h2 id="role">What it did</h2><Permalink id="role" to="What it did"></div>',
    ]);
  });

  it('keeps its depth, and its markup', () => {
    expect(outline('### The *second* plan {/* #plan-2 */}')).toEqual([
      '<div className="heading"><h3 id="plan-2">The <emphasis>second</emphasis> plan</h3><Permalink id="plan-2" to="The second plan"></div>',
    ]);
  });

  it('gives its title in full where markup stands last', () => {
    expect(outline('## The *plan* {/*#plan*/}')).toEqual([
      '<div className="heading"><h2 id="plan">The <emphasis>plan</emphasis></h2><Permalink id="plan" to="The plan"></div>',
    ]);
  });

  it('follows another without losing it', () => {
    const ids = outline('## A {/* #a */}\n\n### B {/* #b */}\n\nText.\n\n## C {/* #c */}').map(
      (line) => /id="(\w+)"/.exec(line)?.[1] ?? line,
    );
    expect(ids).toEqual(['a', 'b', '<p>Text.</p>', 'c']);
  });

  it.each(['## No id', '## Odd {/* role */}', '## Odd {/* #Role */}', '## Odd {/* #role */} more'])(
    'is left to the content gate without an id: %s',
    (text) => {
      expect(outline(text)[0]).toMatch(/^<h2>/);
    },
  );
});
