import { gzipSync } from 'node:zlib';
import { textFile } from '../format/index-files.ts';
import type { StoredRecord } from '../format/record.ts';

/** Bytes before packing that a group of texts has at most, unless a page has more by itself. */
const mostInGroup = 6000;

/**
 * The texts of all records in packed files, each for one page or a few small ones: a search reads several records of a
 * page at once, and one file for each would be thousands on a large site.
 * @returns The files, and how many records each has.
 */
export function groupTexts(records: readonly StoredRecord[]): { files: Map<string, Uint8Array>; counts: number[] } {
  const groups: StoredRecord[][] = [];
  let room = 0;
  for (const own of Map.groupBy(records, ({ raw_url: url }) => url.replace(/#.*$/, '')).values()) {
    const bytes = Buffer.byteLength(JSON.stringify(own));
    const last = groups.at(-1);
    if (last && bytes <= room) last.push(...own);
    else groups.push([...own]);
    room = (last && bytes <= room ? room : mostInGroup) - bytes;
  }
  return {
    files: new Map(
      groups.map((group, at) => [textFile(at), new Uint8Array(gzipSync(JSON.stringify(group), { level: 9 }))]),
    ),
    counts: groups.map(({ length }) => length),
  };
}
