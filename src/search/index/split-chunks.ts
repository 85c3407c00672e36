import { gunzipSync, gzipSync } from 'node:zlib';
import { chunkFile, recordId } from '../format/index-files.ts';

/** Pagefind's files begin with it, once unpacked. */
const signature = Buffer.from('pagefind_dcd');
const nothing: Buffer = Buffer.alloc(0);
/** Bytes of a part of the index before it is packed. Pagefind's own parts have four times as many. */
const mostInChunk = 12_000;

/**
 * Cuts Pagefind's index into smaller parts: a search loads a part for each of its words, of which it needs one entry. Parts
 * and records are numbered in the list of records, so that it packs well, and so that nobody needs its names.
 * @param meta Pagefind's list of records, and of the words at which each part begins and ends.
 * @returns The list anew, and the parts by their path.
 */
export function splitChunks(
  meta: Uint8Array,
  chunkOf: (hash: string) => Uint8Array,
): { meta: Uint8Array; chunks: Map<string, Uint8Array> } {
  const [version, records, listed, ...others] = itemsOf(unpack(meta));
  if (!version || !records || !listed) throw new Error("Pagefind's list of records has another form than expected");
  const chunks = new Map<string, Uint8Array>();
  const ranges: Buffer[] = [];
  for (const chunk of itemsOf(listed)) {
    const [words = nothing] = itemsOf(unpack(chunkOf(textOf(itemsOf(chunk)[2]))));
    for (const group of groupItems(itemsOf(words))) {
      const name = recordId(chunks.size);
      chunks.set(chunkFile(chunks.size), pack(list([list(group)])));
      const [first, last] = [group[0], group.at(-1)].map((word) => itemsOf(word ?? nothing)[0] ?? nothing);
      ranges.push(list([first ?? nothing, last ?? nothing, text(name)]));
    }
  }
  const counted = itemsOf(records).map((record, place) => list([text(recordId(place)), ...itemsOf(record).slice(1)]));
  return { meta: pack(list([version, list(counted), list(ranges), ...others])), chunks };
}

/** Pagefind's ids of all records, in the order in which they were indexed. */
export function readRecordIds(meta: Uint8Array): string[] {
  const [, records] = itemsOf(unpack(meta));
  return itemsOf(records ?? nothing).map((record) => textOf(itemsOf(record)[0]));
}

function groupItems(items: readonly Buffer[]): Buffer[][] {
  const groups: Buffer[][] = [];
  let room = 0;
  for (const item of items) {
    if (item.length > room) {
      groups.push([]);
      room = mostInChunk;
    }
    groups.at(-1)?.push(item);
    room -= item.length;
  }
  return groups;
}

function unpack(file: Uint8Array): Buffer {
  return gunzipSync(file).subarray(signature.length);
}

function pack(content: Buffer): Uint8Array {
  return new Uint8Array(gzipSync(Buffer.concat([signature, content]), { level: 9 }));
}

// What follows reads and writes as much of CBOR (RFC 8949) as Pagefind uses.

/** The items of a list, each as its bytes. */
function itemsOf(bytes: Buffer): Buffer[] {
  const { major, value, end } = readHead(bytes, 0);
  if (major !== 4) throw new Error("Pagefind's files have another form than expected");
  const items: Buffer[] = [];
  for (let at = end; items.length < value;) {
    const next = endOfItem(bytes, at);
    items.push(bytes.subarray(at, next));
    at = next;
  }
  return items;
}

function textOf(item: Buffer = nothing): string {
  return item.subarray(readHead(item, 0).end).toString('utf8');
}

function endOfItem(bytes: Buffer, at: number): number {
  const { major, value, end } = readHead(bytes, at);
  if (major === 2 || major === 3) return end + value;
  const parts = major === 4 ? value : major === 5 ? 2 * value : 0;
  let next = end;
  for (let part = 0; part < parts; part++) next = endOfItem(bytes, next);
  return next;
}

function readHead(bytes: Buffer, at: number): { major: number; value: number; end: number } {
  const first = bytes.readUInt8(at);
  const [major, low] = [first >> 5, first & 31];
  if (low < 24) return { major, value: low, end: at + 1 };
  const size = 2 ** (low - 24);
  return {
    major,
    value: size > 4 ? Number(bytes.readBigUInt64BE(at + 1)) : bytes.readUIntBE(at + 1, size),
    end: at + 1 + size,
  };
}

function list(items: readonly Buffer[]): Buffer {
  return Buffer.concat([writeHead(4, items.length), ...items]);
}

function text(value: string): Buffer {
  return Buffer.concat([writeHead(3, Buffer.byteLength(value)), Buffer.from(value)]);
}

function writeHead(major: number, value: number): Buffer {
  if (value < 24) return Buffer.of((major << 5) | value);
  const size = value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
  const head = Buffer.alloc(1 + size);
  head[0] = (major << 5) | (24 + Math.log2(size));
  head.writeUIntBE(value, 1, size);
  return head;
}
