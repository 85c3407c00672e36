const bits = 64;

/**
 * A fingerprint of a text's words, as 16 hexadecimal digits: texts that share most of their words have fingerprints
 * that share most of their bits (a simhash over words and pairs of neighbors).
 */
export function fingerprintWords(text: string): string {
  const words =
    text
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const weights = new Array<number>(bits).fill(0);
  const add = (feature: string, weight: number): void => {
    const [high, low] = hashFeature(feature);
    for (let bit = 0; bit < bits; bit++) {
      const isSet = ((bit < 32 ? high : low) >>> (31 - (bit % 32))) & 1;
      weights[bit] = (weights[bit] ?? 0) + (isSet ? weight : -weight);
    }
  };
  words.forEach((word, at) => {
    // Short words are the same in all texts.
    if (word.length > 3) add(word, 2);
    if (at > 0) add(`${words[at - 1] ?? ''} ${word}`, 1);
  });
  let hex = '';
  for (let at = 0; at < bits; at += 4) {
    hex += [0, 1, 2, 3].reduce((value, bit) => value * 2 + ((weights[at + bit] ?? 0) > 0 ? 1 : 0), 0).toString(16);
  }
  return hex;
}

/** How alike two fingerprints are: 1 for the same words, about 0.5 for texts that have nothing in common. */
export function compareFingerprints(a: string, b: string): number {
  let different = 0;
  for (let at = 0; at < bits / 4; at++) {
    let difference = parseInt(a[at] ?? '0', 16) ^ parseInt(b[at] ?? '0', 16);
    for (; difference > 0; difference >>= 1) different += difference & 1;
  }
  return 1 - different / bits;
}

/** Two 32-bit halves (FNV-1a, then mixed so that every bit depends on every letter). */
function hashFeature(feature: string): [number, number] {
  let [high, low] = [0x811c9dc5, 0x050c5d1f];
  for (let at = 0; at < feature.length; at++) {
    const code = feature.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x01000197);
  }
  return [mix(high), mix(low)];
}

function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
