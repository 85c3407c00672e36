/**
 * A translation made up for the tests: each Latin letter becomes a Greek one, in the words of the interface and in the
 * content. What is Latin after that on a page is a word that no translation reaches.
 */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, isSeq, parseDocument, visit } from 'yaml';
import * as english from '../../../src/words/en.ts';
import { translate } from './made-up-words.ts';

/** Turns a copy of the project with the content of the starter into a Greek one. */
export function translateProject(project: string): void {
  const words = join(project, 'src/words');
  copyFileSync('tests/support/builds/made-up-words.ts', join(words, 'made-up-words.ts'));
  const lines = Object.keys(english).map((name) => `export const ${name} = translate(english.${name});`);
  const imports = ["import * as english from './en.ts';", "import { translate } from './made-up-words.ts';"];
  writeFileSync(join(words, 'el.ts'), [...imports, ...lines, ''].join('\n'));
  const content = join(project, 'content');
  for (const file of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
    const path = join(content, file);
    if (file.endsWith('.yaml')) writeFileSync(path, translateYaml(readFileSync(path, 'utf8'), file));
    if (!file.endsWith('.mdx')) continue;
    const [, front = '', body = ''] = /^---\n([^]*?)---\n([^]*)$/.exec(readFileSync(path, 'utf8')) ?? [];
    const labels = body.replace(/(?<=label=")[^"]*/g, (label) => translate(label));
    writeFileSync(path, `---\n${translateYaml(front, file)}---\n${translate(labels)}`);
  }
}

/** Fields that readers see; `kind` and `role` are words in some files and ids in others. */
const shown =
  /^(?:title|shortTitle|summary|publisher|speaksAsOf|note|heading|section|uncited|name|familyName|scope|aliases|term|forms|definition|question|measure|what|subject|description)$/;

function translateYaml(text: string, file: string): string {
  const document = parseDocument(text);
  const isShown = (key: string): boolean =>
    shown.test(key) ||
    (key === 'kind' && file.startsWith('sources')) ||
    (key === 'role' && !file.startsWith('sources')) ||
    file === 'synonyms.yaml';
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const pair = path.findLast((parent) => 'key' in parent);
      const field = pair && isScalar(pair.key) ? String(pair.key.value) : '';
      if (field === 'language') node.value = 'el';
      else if (isShown(field)) node.value = translate(node.value);
    },
    Pair(_, { key, value }) {
      // In Greek letters "May 12, 2023" and "$1.2 million" are 12, 2023 and $1.2.
      if (!isScalar(key) || key.value !== 'figures' || !isSeq(value)) return;
      const numbers = value.items.flatMap((item) =>
        isScalar(item) ? (String(item.value).match(/\$?\d[\d.:]*/g) ?? []) : [],
      );
      for (const number of new Set(numbers)) value.add(number);
    },
  });
  return String(document);
}
