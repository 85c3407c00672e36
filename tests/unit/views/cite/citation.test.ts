import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeBibtex, writeCslJson, writeRis } from '../../../../src/views/cite/citation-files.ts';
import { formatApa, formatChicago, formatPlain } from '../../../../src/views/cite/citation-styles.ts';
import { listCitedPages } from '../../../../src/views/cite/citation.ts';
import { loadSmallContent } from '../../../support/content/small-content.ts';

const { reference } = loadSmallContent();
const at = { origin: 'https://example.org', base: '/sub/' };
const edition = { date: '2026-11-21', inWords: 'November 21, 2026', digest: 'abc', hasUnpublished: false };
const published = { ...at, edition };
/** The parts as one line. */
const joinText = (text: ReturnType<typeof formatApa>) => text.map((part) => part.text).join('');
const cite = (key: string, where: Parameters<typeof listCitedPages>[1] = published) => {
  const found = listCitedPages(reference, where)
    .flatMap(({ citations }) => citations)
    .find((citation) => citation.key === key);
  if (!found) throw new Error(`no citation ${key}`);
  return found;
};

describe('A citation names place, page, site, edition, address and the source with section and paragraph', () => {
  const section = cite('organizations:acme:chair');

  it('in plain text', () => {
    expect(formatPlain(section)).toBe(
      '“Figures by its chair”, in “Acme”, External Relations Reference, edition of November 21, 2026, ' +
        'https://example.org/sub/organizations/acme/#chair. ' +
        'Based on The Bureau, “A talk”, May 20, 2021, Remarks, ¶ 3–5, https://bureau.example/talk.',
    );
  });

  it('in the style of Chicago', () => {
    expect(formatChicago(section)).toBe(
      '“Figures by its chair.” In “Acme.” External Relations Reference. Edition of November 21, 2026. ' +
        'https://example.org/sub/organizations/acme/#chair. ' +
        'Based on The Bureau, “A talk”, May 20, 2021, Remarks, pars. 3–5, https://bureau.example/talk.',
    );
  });

  it('in the style of the APA, with the title of the page in italics', () => {
    expect(joinText(formatApa(section))).toBe(
      'Figures by its chair. (2026, November 21). In Acme. External Relations Reference. ' +
        'https://example.org/sub/organizations/acme/#chair ' +
        '[Based on The Bureau, A talk, May 20, 2021, Remarks, paras. 3–5, https://bureau.example/talk]',
    );
    expect(formatApa(section).filter(({ italic }) => italic)).toEqual([{ text: 'Acme', italic: true }]);
  });

  it('of a statement by who made it and what it is about', () => {
    const statement = cite('organizations:acme:fair-rules');
    expect(statement.title).toBe('Recommendation of Jane Doe: Fair rules');
    expect(formatPlain(statement)).toMatch(/^“Recommendation of Jane Doe: Fair rules”, in “Acme”/);
    expect(formatPlain(statement)).toMatch(/Remarks, ¶ 4, https:\/\/bureau\.example\/talk\.$/);
  });

  it('of a page with all sources it rests on, one undated', () => {
    expect(formatPlain(cite('organizations:acme'))).toBe(
      '“Acme”, External Relations Reference, edition of November 21, 2026, ' +
        'https://example.org/sub/organizations/acme/. Based on Acme, “A page”, undated, Start, ¶ 1–2, http://acme.example/page.html; ' +
        'and The Bureau, “A talk”, May 20, 2021, Remarks, ¶ 3–5, https://bureau.example/talk.',
    );
  });

  it('of a paragraph of a source, and of the record', () => {
    expect(formatPlain(cite('sources:talk:p4'))).toMatch(
      /^“Paragraph 4: Remarks”, in “A talk”, .*\/sources\/talk\/#p4\. Based on .*, Remarks, ¶ 4, https:\/\/bureau\.example\/talk\.$/,
    );
    expect(formatPlain(cite('sources:talk'))).toMatch(
      /Based on The Bureau, “A talk”, May 20, 2021, https:\/\/bureau\.example\/talk\.$/,
    );
  });
});

describe('A citation without an edition', () => {
  const undated = cite('organizations:acme:chair', { ...at, edition: null });

  it('has no date: none is made up', () => {
    expect(formatPlain(undated)).not.toContain('edition');
    expect(formatChicago(undated)).toContain('External Relations Reference. n.d. https');
    expect(joinText(formatApa(undated))).toContain('(n.d.)');
    expect(writeBibtex([undated])).not.toMatch(/year|month/);
    expect(writeRis([undated])).not.toMatch(/^(?:PY|DA) {2}-/m);
    expect(writeCslJson([undated])).not.toContain('issued');
  });
});

describe('Titles in citations', () => {
  const titled = (title: string) => ({ ...cite('organizations:acme'), title });

  it('with quotation marks get single ones inside', () => {
    expect(formatPlain(titled('"Buy Acme" plan'))).toMatch(/^“‘Buy Acme’ plan”, /);
    expect(formatChicago(titled('The “Acme” plan'))).toMatch(/^“The ‘Acme’ plan\.” /);
  });

  it('that are descriptions in brackets get none', () => {
    expect(formatPlain(titled('[Web page of Acme]'))).toMatch(/^\[Web page of Acme\], /);
  });

  it('that end in a question mark get no full stop', () => {
    expect(formatChicago(titled('Who is Acme?'))).toMatch(/^“Who is Acme\?” External/);
  });

  it('keep signs that BibTeX takes for its own', () => {
    expect(writeBibtex([titled('R&D, 50% of {all} $ #1 a_b')])).toContain(
      'title = {{R\\&D, 50\\% of \\{all\\} \\$ \\#1 a\\_b}}',
    );
  });
});

describe('Files for reference managers', () => {
  const all = listCitedPages(reference, published).flatMap(({ citations }) => citations);

  it('give each place a key of its own', () => {
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });

  it('as CSL-JSON hold only what its schema knows', () => {
    const item = z.strictObject({
      id: z.string(),
      type: z.literal('webpage'),
      title: z.string(),
      'container-title': z.string(),
      issued: z.strictObject({ 'date-parts': z.tuple([z.tuple([z.int(), z.int(), z.int()])]) }),
      URL: z.url(),
      language: z.string(),
      note: z.string().optional(),
    });
    const items = z.array(item).parse(JSON.parse(writeCslJson(all)));
    expect(items.map(({ id }) => id)).toEqual(all.map(({ key }) => key));
    expect(items[0]?.issued).toEqual({ 'date-parts': [[2026, 11, 21]] });
  });

  it('as RIS are lines of tag and value, from TY to ER', () => {
    const records = writeRis(all).split('\r\n\r\n');
    expect(records.length).toBe(all.length);
    for (const record of records) {
      const lines = record.trimEnd().split('\r\n');
      expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}-(?: \S.*)?$/.test(line))).toEqual([]);
      expect([lines[0], lines.at(-1)]).toEqual(['TY  - ELEC', 'ER  -']);
    }
    expect(records[0]).toContain('DA  - 2026/11/21/');
  });
});
