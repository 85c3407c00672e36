import { describe, expect, it } from 'vitest';
import { readParagraphs } from '../../../../src/commands/source/read-paragraphs.ts';
import { encode } from '../../../support/content/small-content.ts';

const missing: (name: string) => Promise<unknown> = (name) =>
  Promise.reject(Object.assign(new Error(`Cannot find package '${name}'`), { code: 'ERR_MODULE_NOT_FOUND' }));

const read = async (name: string, text: string | Uint8Array, load = missing, eachLine = false) => {
  const bytes = typeof text === 'string' ? encode(text) : text;
  const { paragraphs } = await readParagraphs(bytes, { name, load, eachLine });
  return paragraphs.map(({ text: found, place, role }) => [found, role ?? '', place].join(' | '));
};

const broken = `The Harbor Office

It opened in the year of 1931 with twenty people and a crane that
had been built for it, and has been kept open in every season since
then, as the chronicle has it, by day and by night, whatever the wind-
ows saw.
  It moved to another house in fiscal 1950, where it stood until the
end of the decade, when the house was sold.

- The first of its cranes was moved to the new house, where it stood
  beside the second.
- The second was sold.

Outlook
The office hopes to grow in the years that follow, as it had done in
all the years before.
`;

describe('A source text', () => {
  it('with broken lines is read as paragraphs, with headings and the items of lists', async () => {
    const paragraphs = await read('harbor.txt', broken);
    expect(paragraphs.map((line) => line.replace(/(.{20}).*(.{12}) \|  \|/, '$1 ... $2 |'))).toEqual([
      'The Harbor Office |  | line 1',
      'It opened in the yea ... windows saw. | line 3',
      'It moved to another  ... se was sold. | line 7',
      '- The first of its c ... e the second. | line 10'.replace('e the', ' the'),
      '- The second was sold. |  | line 12',
      'Outlook |  | line 14',
      'The office hopes to  ... ears before. | line 15',
    ]);
    expect(await read('harbor.txt', broken, missing, true)).toHaveLength(13);
    const address = `\nhttps://harbor.example/${'x'.repeat(120)}\n`;
    expect(await read('harbor.txt', `${broken}\n`.repeat(2) + address)).toHaveLength(15);
  });

  it('with one paragraph a line, or short lines that nobody has broken, stays as it is', async () => {
    const long = 'It opened in 1931, and was kept open by day and by night. '.repeat(4);
    expect(await read('a.txt', Array.from({ length: 12 }, () => long).join('\n'))).toHaveLength(12);
    const names = ['Anna', 'Bertha of the Harbor Office', 'Carl', 'Doris, its chair', 'Emil', 'Fritz', 'Gustav'];
    expect(await read('a.txt', [...names, ...names].join('\n'))).toHaveLength(14);
  });
});

describe('A page that was saved', () => {
  it('is read block by block, with its headings and its furniture', async () => {
    const html = `<!doctype html><title>No</title><style>p {}</style><nav><ul><li>Home</li></ul></nav><main>
      <header><h1>The <b>Harbor</b> Office</h1></header><p>It opened in 1931
      with $2.5&nbsp;million.<br>It grew.<br><br>It moved.</p><ul><li>One <a href="x">crane</a><ul><li>Two</li></ul></li></ul>
      <table><tr><td>1931</td><td>20</td></tr></table><p hidden>No</p><script>no()</script></main><footer>© Harbor</footer>`;
    expect(await read('harbor.html', html)).toEqual([
      'Home | furniture | ',
      'The Harbor Office | heading | ',
      'It opened in 1931 with $2.5 million. It grew. |  | ',
      'It moved. |  | ',
      'One crane |  | ',
      'Two |  | ',
      '1931 20 |  | ',
      '© Harbor | furniture | ',
    ]);
  });

  it('is read in the encoding that it names', async () => {
    const latin = Uint8Array.from('<html><meta charset="iso-8859-1"><p>Caf\u00e9', (sign) => sign.charCodeAt(0));
    expect(await read('a.htm', latin)).toEqual(['Café |  | ']);
  });
});

it('Markdown is read as readers see it', async () => {
  const text =
    '---\ntitle: x\n---\n# The *Harbor*\n\nIt [opened](x)\nin 1931.\n\n- One\n\n| A | B |\n|-|-|\n| 1 | 2 |\n';
  expect(await read('a.md', text)).toEqual([
    'The Harbor | heading | line 4',
    'It opened in 1931. |  | line 6',
    'One | body | line 9',
    'A B |  | line 11',
    '1 2 |  | line 13',
  ]);
});

describe('A file that a library reads', () => {
  const word = new Uint8Array([...encode('PK'), 3, 4]);

  it('asks for it when it is needed', async () => {
    await expect(read('a.pdf', '%PDF-1.7')).rejects.toThrow('run once: npm install --no-save unpdf@1.8.1');
    await expect(read('a.docx', word)).rejects.toThrow('npm install --no-save mammoth@1.13.0');
    await expect(read('a.odt', word)).rejects.toThrow('save it as .docx, PDF, HTML or text');
  });

  it('Word, is read as a page', async () => {
    const mammoth = { convertToHtml: () => Promise.resolve({ value: '<h1>Harbor</h1><p>It opened.</p>' }) };
    const load = () => Promise.resolve({ default: mammoth });
    expect(await read('a.docx', word, load)).toEqual(['Harbor | heading | ', 'It opened. |  | ']);
  });

  it('PDF, has its lines joined over pages, and its running heads left out', async () => {
    const line = (str: string, base: number, left = 70, height = 10) => ({
      ...{ str, height, transform: [1, 0, 0, 1, left, base], width: str.length * 5 },
    });
    const page = (number: number, ...items: object[]) => ({
      getTextContent: () =>
        Promise.resolve({ items: [line('The Harbor Chronicle', 800), ...items, line(`Page ${number} of 3`, 30)] }),
    });
    const pages = [
      page(
        1,
        line('The harbor', 700, 70, 16),
        line('It opened in 1931 and was kept open by day and', 670),
        line('by', 658),
        line('night.', 658, 84),
        line('It moved in 1950 to a house of the same kind, the', 630),
      ),
      page(
        2,
        line('second in the same street, and grew.', 700),
        line('It has been kept open by day and by night since', 672),
      ),
      page(3, line('then.', 700)),
    ];
    const pdf = { numPages: 3, getPage: (number: number) => Promise.resolve(pages[number - 1]) };
    const load = () => Promise.resolve({ getDocumentProxy: () => Promise.resolve(pdf) });
    expect(await read('a.pdf', '%PDF-1.7', load)).toEqual([
      'The harbor | heading | page 1',
      'It opened in 1931 and was kept open by day and by night. |  | page 1',
      'It moved in 1950 to a house of the same kind, the second in the same street, and grew. |  | page 1',
      'It has been kept open by day and by night since then. |  | page 2',
    ]);
  });
});
