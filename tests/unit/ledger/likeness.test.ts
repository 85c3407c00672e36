import { expect, it } from 'vitest';
import { compareFingerprints, fingerprintWords } from '../../../src/ledger/likeness.ts';

it('A fingerprint is of the words alone, and stays what published editions have', () => {
  const text = 'The office advises members on public procurement. It was founded in 1990.';
  expect(fingerprintWords(text)).toBe('0c90f7883df70213');
  expect(fingerprintWords(text.toUpperCase().replaceAll(' ', ' — '))).toBe(fingerprintWords(text));
  expect(fingerprintWords('')).toBe('0'.repeat(16));
});

it.each([
  ['0123456789abcdef', '0123456789abcdef', 1],
  ['0000000000000000', 'f000000000000001', 1 - 5 / 64],
  ['0000000000000000', 'f'.repeat(16), 0],
])('The fingerprints %s and %s are alike by their bits', (a, b, share) => {
  expect(compareFingerprints(a, b)).toBe(share);
});
