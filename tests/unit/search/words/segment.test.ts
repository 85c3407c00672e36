import { expect, it } from 'vitest';
import { splitWord } from '../../../../src/search/words/segment.client.ts';

const known = new Set(['日立', '日立製作所', '従業員', '事務所', '工場', '히타치', '华盛顿']);

it.each([
  ['日立製作所', ['日立製作所']],
  ['日立の従業員', ['日立', '従業員']],
  ['テキサス工場', ['テキサス', '工場']],
  ['日立ヨーロッパ事務所', ['日立', 'ヨーロッパ', '事務所']],
  ['北京オリンピック', ['北京', 'オリンピック']],
  ['NEC従業員', ['NEC', '従業員']],
  ['华盛顿办事处', ['华盛顿', '办事处']],
  ['히타치의', ['히타치']],
  ['空港', ['空港']],
  ['米', ['米']],
])('%s is read as %j', (word, parts) => {
  expect(splitWord(word, known)).toEqual(parts);
});
