import { describe, expect, it } from 'vitest';
import { citations } from '../../../src/markdown/citations.ts';
import { entryLinks } from '../../../src/markdown/entry-links.ts';
import { headingIds } from '../../../src/markdown/heading-ids.ts';
import { outlineBody, tellFrom } from '../../support/html/outline-tree.ts';
import { encode, loadSmallContent, smallText } from '../../support/content/small-content.ts';

/** The body of an entry of the small content, with another body where one is given. */
function outlineEntry(path: string, body?: string): string[] {
  const [, front = '', own = ''] = /^(---\n.*?\n---\n)(.*)$/s.exec(smallText(path)) ?? [];
  const tell = tellFrom(loadSmallContent({ [path]: encode(front + (body ?? own)) }).reference);
  const plugins = [headingIds(), entryLinks({ base: '/', tell }), citations({ tell })];
  return outlineBody(body ?? own, path, plugins).map(shorten);
}

/** Marks as `⁅1⁆`, and each block that cites as itself with its notes behind it: `<p>It was so.⁅1⁆</p> ← page:1`. */
function shorten(block: string): string {
  const mark = /<a href="\/sources\/(\w+)\/#p(\d+)">(\w+)<span className="visually-hidden">, \w+<\/span><\/a>/g;
  return block
    .replace(/<sup className="cite">(.*?)<\/sup>/g, (_, links: string) => `⁅${links.replace(mark, '$3')}⁆`)
    .replace(/^<div className="cited">(.*)<BodyNotes refs="([^"]*)"( again="yes")?><\/div>$/, (_, text, refs, again) =>
      [text, again ? '←' : '← new', refs].join(' '),
    );
}

const acme = 'organizations/acme.mdx';
const bureau = 'organizations/bureau.mdx';

describe('A citation', () => {
  it('becomes the number of its paragraph, directly behind the sentence, and is followed by its note', () => {
    // The definition cites page:1 too, so a note above has named it.
    expect(outlineEntry(bureau, 'It was an office. [@page:1]\n')).toEqual(['<p>It was an office.⁅1⁆</p> ← page:1']);
  });

  it('bears the sign of its source where the page cites another one too', () => {
    expect(outlineEntry(bureau, 'It sat there. [@page:2] It met. [@talk:5]\n')).toEqual([
      '<p>It sat there.⁅P2⁆ It met.⁅T5⁆</p> ← new page:2; talk:5',
    ]);
  });

  it('has its note beside each block, however often the page cites the same', () => {
    expect(outlineEntry(bureau, 'One. [@page:2; @page:1]\n\nTwo. [@page:2;@page:1]\n\nThree. [@page:2]\n')).toEqual([
      '<p>One.⁅2, 1⁆</p> ← new page:2; page:1',
      '<p>Two.⁅2, 1⁆</p> ← page:2; page:1',
      '<p>Three.⁅2⁆</p> ← page:2',
    ]);
  });

  it('of guidance leaves nothing behind', () => {
    expect(outlineEntry(bureau, 'See there. [@guide]\n')).toEqual(['<p>See there.</p>']);
  });

  it('may follow a link, bold type, or a line break', () => {
    expect(
      outlineEntry(bureau, 'See [it](acme.mdx). [@page:1]\n\nSee **it.** [@page:1]\n\nSee it.\n[@page:1]\n'),
    ).toEqual([
      '<p>See <a href="/organizations/acme/">it</a>.⁅1⁆</p> ← page:1',
      '<p>See <strong>it.</strong>⁅1⁆</p> ← page:1',
      '<p>See it.⁅1⁆</p> ← page:1',
    ]);
  });

  it('leaves alone what stands in brackets otherwise', () => {
    expect(outlineEntry(bureau, 'It [once] met at 10:30 (a.m.). [@page:1]\n')).toEqual([
      '<p>It [once] met at 10:30 (a.m.).⁅1⁆</p> ← page:1',
    ]);
  });
});

describe('The body of an entry', () => {
  it('comes out with every citation marked and noted, in lists, tables and statements', () => {
    expect(outlineEntry(acme)).toEqual([
      '<p>Acme belonged to the <a href="/organizations/bureau/">Bureau</a>. Its seat was Springfield.⁅P1, P2⁆</p> ← new page:1; page:2',
      '<div className="heading"><h2 id="chair">Figures by its chair</h2><Permalink id="chair" to="Figures by its chair"></div>',
      '<p>Revenue was $78.6 billion, Doe said.⁅T3⁆ It backed the <a href="/initiatives/plan/#aims">plan</a>.⁅T4⁆</p> ← new talk:3; talk:4',
      '<ul><li><p>The plan came first.⁅T4⁆</p></li><li><p>The meeting came later.⁅T5⁆</p></li></ul> ← new talk:4; talk:5',
      '<table><tr><td>What</td><td>When</td></tr><tr><td>Founding</td><td>1910⁅T3⁆</td></tr></table> ← talk:3',
      '<div className="heading"><h3 id="view">Its view</h3><Permalink id="view" to="Its view"></div>',
      '<Statement id="fair-rules" by="jane-doe" kind="recommendation" topics="trade energy" label="Fair rules"><p>Doe asked for fair rules.⁅T4⁆</p></Statement> ← talk:4',
      '<EditorNote>The source prints Acme twice.</EditorNote>',
    ]);
  });

  it('is left alone when the file is no entry', () => {
    const plugins = [citations({ tell: tellFrom(loadSmallContent().reference) })];
    expect(outlineBody('Text. [@page:1]', 'organizations/none.mdx', plugins)).toEqual(['<p>Text. [@page:1]</p>']);
  });
});
