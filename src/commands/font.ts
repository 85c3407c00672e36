/**
 * `npm run font`: makes `src/page/styles/source-serif-4.woff2`, the subset of Source Serif 4 that the pages use.
 * A test fails when a page uses a letter that the subset lacks; then add it to `letters` and run this again.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const letters =
  Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).join('') +
  ' §¶©·×°éèáàíóúñçäöüÉ‘’“”–—…•';

const input = 'node_modules/@fontsource-variable/source-serif-4/files';
const output = 'src/page/styles/source-serif-4.woff2';
const latin = await readFile(`${input}/source-serif-4-latin-wght-normal.woff2`);
const subset = await subsetFont(latin, letters, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 650, default: 400 } },
});
await writeFile(output, subset);
console.log(`${output}: ${subset.length} bytes, ${new Set(letters).size} characters`);
