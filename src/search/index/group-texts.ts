import { gzipSync } from 'node:zlib';
import { textFile } from '../format/index-files.ts';
import type { StoredRecord } from '../format/record.ts';

/** Bytes before packing after which a group of texts is full. */
const mostInGroup = 5000;

/**
 * The texts of all records in packed files of several: a search reads several records of a page at once, and one file for
 * each record would be thousands on a large site.
 * @returns The files, and how many records each has.
 */
export function groupTexts(records: readonly StoredRecord[]): { files: Map<string, Uint8Array>; counts: number[] } {
  const groups: StoredRecord[][] = [];
  let room = 0;
  for (const record of records) {
    if (room <= 0) {
      groups.push([]);
      room = mostInGroup;
    }
    groups.at(-1)?.push(record);
    room -= Buffer.byteLength(JSON.stringify(record));
  }
  return {
    files: new Map(
      groups.map((group, at) => [textFile(at), new Uint8Array(gzipSync(JSON.stringify(group), { level: 9 }))]),
    ),
    counts: groups.map(({ length }) => length),
  };
}
