import { describe, expect, it } from 'vitest';
import { citations } from '../../../src/markdown/citations.ts';
import { entryLinks } from '../../../src/markdown/entry-links.ts';
import { headingIds } from '../../../src/markdown/heading-ids.ts';
import { statements } from '../../../src/markdown/statements.ts';
import { outlineBody, tellFrom } from '../../support/outline-tree.ts';
import { encode, loadSmallContent, smallText } from '../../support/small-content.ts';

/** The body of an entry of the small content, with another body where one is given. */
function outlineEntry(path: string, body?: string): string[] {
  const [, front = '', own = ''] = /^(---\n.*?\n---\n)(.*)$/s.exec(smallText(path)) ?? [];
  const tell = tellFrom(loadSmallContent({ [path]: encode(front + (body ?? own)) }).reference);
  const plugins = [headingIds(), entryLinks({ base: '/', tell }), statements({ tell }), citations({ tell })];
  return outlineBody(body ?? own, path, plugins);
}

const acme = 'organizations/acme.mdx';
const bureau = 'organizations/bureau.mdx';

describe('A citation', () => {
  it('becomes the number of its note, directly behind the sentence', () => {
    // The definition cites page:1 too, so note 1 stands there already.
    expect(outlineEntry(bureau, 'It was an office. [@page:1]\n')).toEqual([
      '<p>It was an office.<Cite number="1"></p>',
    ]);
  });

  it('is followed, after its block, by the notes that the page has not shown yet', () => {
    expect(outlineEntry(bureau, 'It sat there. [@page:2] It was an office. [@page:1] It met. [@talk:5]\n')).toEqual([
      '<div className="cited"><p>It sat there.<Cite number="2"> It was an office.<Cite number="1"> It met.<Cite number="3"></p>' +
        '<BodyNotes entry="bureau" numbers="2 3"></div>',
    ]);
  });

  it('shares its note with every citation of the same paragraphs, however the brackets are spaced', () => {
    expect(outlineEntry(bureau, 'One. [@page:2; @talk:5]\n\nTwo. [@page:2;@talk:5]\n\nThree. [@page:2]\n')).toEqual([
      '<div className="cited"><p>One.<Cite number="2"></p><BodyNotes entry="bureau" numbers="2"></div>',
      '<p>Two.<Cite number="2"></p>',
      '<div className="cited"><p>Three.<Cite number="3"></p><BodyNotes entry="bureau" numbers="3"></div>',
    ]);
  });

  it('of guidance leaves nothing behind', () => {
    expect(outlineEntry(bureau, 'See there. [@guide]\n')).toEqual(['<p>See there.</p>']);
  });

  it('may follow a link, bold type, or a line break', () => {
    expect(
      outlineEntry(bureau, 'See [it](acme.mdx). [@page:1]\n\nSee **it.** [@page:1]\n\nSee it.\n[@page:1]\n'),
    ).toEqual([
      '<p>See <a href="/organizations/acme/">it</a>.<Cite number="1"></p>',
      '<p>See <strong>it.</strong><Cite number="1"></p>',
      '<p>See it.<Cite number="1"></p>',
    ]);
  });

  it('leaves alone what stands in brackets otherwise', () => {
    expect(outlineEntry(bureau, 'It [once] met at 10:30 (a.m.). [@page:1]\n')).toEqual([
      '<p>It [once] met at 10:30 (a.m.).<Cite number="1"></p>',
    ]);
  });
});

describe('The body of an entry', () => {
  it('comes out with every citation numbered and every note shown once, in lists, tables and statements', () => {
    expect(outlineEntry(acme)).toEqual([
      '<div className="cited"><p>Acme belonged to the <a href="/organizations/bureau/">Bureau</a>. Its seat was Springfield.<Cite number="3"></p>' +
        '<BodyNotes entry="acme" numbers="3"></div>',
      '<div className="heading"><h2 id="chair">Figures by its chair</h2><Permalink id="chair" to="Figures by its chair"></div>',
      '<div className="cited"><p>Revenue was $78.6 billion, Doe said.<Cite number="1"> It backed the <a href="/initiatives/plan/#aims">plan</a>.<Cite number="4"></p>' +
        '<BodyNotes entry="acme" numbers="4"></div>',
      '<div className="cited"><ul><li><p>The plan came first.<Cite number="4"></p></li><li><p>The meeting came later.<Cite number="5"></p></li></ul>' +
        '<BodyNotes entry="acme" numbers="5"></div>',
      '<table><tr><td>What</td><td>When</td></tr><tr><td>Founding</td><td>1910<Cite number="1"></td></tr></table>',
      '<div className="heading"><h3 id="view">Its view</h3><Permalink id="view" to="Its view"></div>',
      '<Statement id="fair-rules" by="jane-doe" kind="recommendation" topics="trade energy" label="Fair rules"><p>Doe asked for fair rules.<Cite number="4"></p></Statement>',
      '<EditorNote>The source prints Acme twice.</EditorNote>',
    ]);
  });

  it('is left alone when the file is no entry', () => {
    const plugins = [citations({ tell: tellFrom(loadSmallContent().reference) })];
    expect(outlineBody('Text. [@page:1]', 'organizations/none.mdx', plugins)).toEqual(['<p>Text. [@page:1]</p>']);
  });
});
