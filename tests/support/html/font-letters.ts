import { brotliDecompressSync } from 'node:zlib';

/**
 * The characters for which a WOFF2 font has a glyph, read from its character map.
 * @throws Error when it is no WOFF2 font, or has no map that browsers read.
 */
export function listFontLetters(font: Buffer): Set<string> {
  const map = readTable(font, 'cmap');
  const letters = new Set<string>();
  for (let record = 0; record < map.readUInt16BE(2); record++) {
    const table = map.subarray(map.readUInt32BE(4 + record * 8 + 4));
    const format = table.readUInt16BE(0);
    const ranges = format === 4 ? readSegments(table) : format === 12 ? readGroups(table) : [];
    for (const [first, last] of ranges) {
      for (let code = first; code <= last && code < 0xffff; code++) letters.add(String.fromCodePoint(code));
    }
  }
  if (letters.size === 0) throw new Error('the font has no character map of format 4 or 12');
  return letters;
}

/** Segments of characters; a font subset has no glyphless ones inside. */
function readSegments(table: Buffer): [first: number, last: number][] {
  const count = table.readUInt16BE(6) / 2;
  return Array.from({ length: count }, (_, index) => [
    table.readUInt16BE(16 + count * 2 + index * 2),
    table.readUInt16BE(14 + index * 2),
  ]);
}

function readGroups(table: Buffer): [first: number, last: number][] {
  return Array.from({ length: table.readUInt32BE(12) }, (_, index) => [
    table.readUInt32BE(16 + index * 12),
    table.readUInt32BE(20 + index * 12),
  ]);
}

// The tags that WOFF2 knows by number, as far as a table of ours stands among them.
const known = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf', 'loca'];

function readTable(font: Buffer, wanted: string): Buffer {
  if (font.toString('latin1', 0, 4) !== 'wOF2') throw new Error('this is no WOFF2 font');
  const data = brotliDecompressSync(font.subarray(startOfData(font).compressed));
  const place = startOfData(font).tables.find(({ tag }) => tag === wanted);
  if (!place) throw new Error(`the font has no table "${wanted}"`);
  return data.subarray(place.start, place.start + place.length);
}

function startOfData(font: Buffer): { tables: { tag: string; start: number; length: number }[]; compressed: number } {
  let at = 48;
  let start = 0;
  const readNumber = (): number => {
    let value = 0;
    for (;;) {
      const byte = font.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  const tables = Array.from({ length: font.readUInt16BE(12) }, () => {
    const flags = font.readUInt8(at++);
    const index = flags & 63;
    const tag = index === 63 ? font.toString('latin1', at, (at += 4)) : (known[index] ?? String(index));
    const original = readNumber();
    // Outlines are rearranged unless their flag says 3; the other tables only if it says more than 0.
    const rearranged = /^(?:glyf|loca)$/.test(tag) ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const length = rearranged ? readNumber() : original;
    start += length;
    return { tag, start: start - length, length };
  });
  return { tables, compressed: at };
}
