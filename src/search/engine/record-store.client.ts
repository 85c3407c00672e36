import type { Fragment, RawHit } from './pagefind-index.client.ts';
import { readRecord, type RecordText } from './record-text.client.ts';

/** The records read so far. */
interface RecordStore {
  /** Loads a record; null when it can't be had. */
  load(hit: RawHit): Promise<RecordText | null>;
  /** Takes in the texts of all records, so that later searches fetch none; false when there are none. */
  fill(texts: readonly Fragment[], ids: readonly string[]): Promise<boolean>;
}

/** How many records are made ready at a time: short enough for a key to be answered in between. */
const atOnce = 4;

/** Makes an empty store. */
export function makeRecordStore(): RecordStore {
  const records = new Map<string, Promise<RecordText>>();
  return {
    async load(hit) {
      const record = records.get(hit.id) ?? hit.load().then(readRecord);
      records.set(hit.id, record);
      try {
        return await record;
      } catch {
        // One record that does not load leaves its page with title and address; the others stand.
        records.delete(hit.id);
        return null;
      }
    },
    async fill(texts, ids) {
      for (const [at, text] of texts.entries()) {
        const id = ids[at];
        if (id !== undefined && !records.has(id)) records.set(id, Promise.resolve(readRecord(text)));
        if (at % atOnce === 0) await new Promise((resolve) => setTimeout(resolve));
      }
      return texts.length > 0;
    },
  };
}
