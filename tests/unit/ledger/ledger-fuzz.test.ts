import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { splitAddress } from '../../../src/reference/addresses.ts';
import { checkLedger } from '../../../src/ledger/check-ledger.ts';
import {
  LedgerMistake,
  moveAddress,
  publishAddresses,
  restoreAddress,
  retireAddress,
  type KnownPlaces,
} from '../../../src/ledger/edit-ledger.ts';
import { type FormerPlaces, listFormerPlaces } from '../../../src/ledger/list-former.ts';
import { resolveMoves } from '../../../src/ledger/resolve-moves.ts';
import { emptyLedger, type Ledger } from '../../../src/ledger/ledger.ts';
import { readLedger, writeLedger } from '../../../src/ledger/ledger-table.ts';
import { loadReference } from '../../../src/gate/load-reference.ts';
import type { FilesRead } from '../../../src/gate/read-once.ts';
import { compareEditions, type MarkedPlace } from '../../../src/ledger/compare-editions.ts';
import { latestTexts, type EditionRow } from '../../../src/ledger/editions.ts';
import { findLikelyPlace } from '../../../src/ledger/guess-new-address.ts';
import { markPlaces } from '../../../src/ledger/mark-places.ts';
import { takeBackEdition } from '../../../src/ledger/take-back-edition.ts';
import { words as ofSite } from '../../../src/words/words.ts';
import { reportIn, type Problem } from '../../../src/text/problems.ts';
import { toTextFile } from '../../../src/text/text-file.ts';
import {
  type ContentTexts,
  deleteEntry,
  mergeEntries,
  moveSection,
  renameAll,
  renameId,
  reverseAll,
} from '../../support/builds/rewrite-content.ts';
import { seededNumbers } from '../../support/content/seeded-numbers.ts';
import { encode, smallText } from '../../support/content/small-content.ts';

/** Entries whose every page, section and statement says a word that no other says: `wpage3`, `ws3x1`, `wq3x0`. */
function makeTexts(): ContentTexts {
  const entry = (n: number): string => `---
title: Office ${n}
summary: Office ${n} was an office. [@page:1]
topics: [energy]
type: office
---

It was of wpage${n}. [@page:1]
${[0, 1, 2]
  .map(
    (s) => `
## Section ${s} {/* #s${n}x${s} */}

There was ws${n}x${s}. [@page:1]

- It was one. [@page:1]
- It was two. [@page:1]

<Statement id="q${n}x${s}" by="jane-doe" kind="answer" topics="energy" label="Word Q${n}x${s}">

Doe spoke of wq${n}x${s}. [@page:1]

</Statement>
`,
  )
  .join('')}`;
  const lists = ['sources/page.yaml', 'sources/talk.yaml', 'people.yaml', 'topics.yaml'].map(
    (path) => [path, smallText(path)] as const,
  );
  const offices = [0, 1, 2, 3, 4, 5].map((n) => [`organizations/office-${n}.mdx`, entry(n)] as const);
  return new Map([...lists, ...offices]);
}

const read: FilesRead = new Map();
const marksOf = (texts: ContentTexts) =>
  markPlaces(loadReference(new Map([...texts].map(([path, text]) => [path, encode(text)])), read).reference);
const textsOf = (marks: readonly MarkedPlace[]) => new Map(marks.map(({ address, text }) => [address, text]));
const tokenOf = (text: string) => /\bw(?:page\d+|[sq]\d+x\d+)\b/.exec(text)?.[0] ?? null;

/** Where a reader ends who follows an address, by what the site shows for former places; null for nowhere. */
function follow(former: FormerPlaces, places: ReadonlyMap<string, string>, address: string): string | null {
  if (places.has(address)) return address;
  const { page, fragment } = splitAddress(address);
  const gone = former.pages.find((found) => found.address === page);
  const kept = former.ids.get(page)?.find(({ id }) => id === fragment);
  if (kept) return places.has(page) ? (kept.at === null ? page : `${page}#${kept.at}`) : null;
  const items = gone ? gone.parts : places.has(page) ? (former.lists.get(page) ?? []) : [];
  const found = fragment === null ? gone : items.find(({ id }) => id === fragment);
  if (!found) return null;
  return found.leadsTo ?? (found.row.why === null ? null : 'retired');
}

/** Editions of one day after the other. */
const dayOf = (run: number) => new Date(Date.UTC(2026, 0, 1 + run)).toISOString().slice(0, 10);

const edits = Number(process.env['EDITS'] ?? 250);

describe(`${edits} random edits of the content`, () => {
  it('never lose an address silently: it resolves to its text, or the check names it', () => {
    const next = seededNumbers(19100520);
    const pick = <Item>(items: readonly Item[]): Item => {
      const item = items[next(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    };
    let texts = makeTexts();
    let ledger: Ledger = emptyLedger;
    /** The word that stood at each address when it was published. */
    let words = new Map<string, string | null>();
    const counts = { kept: 0, named: 0, retired: 0, moved: 0, proposed: 0 };
    let serial = 0;
    let editions: EditionRow[] = [];
    let day = '2025-12-31';

    const publish = (places: ReadonlyMap<string, string>): void => {
      ledger = publishAddresses(ledger, places.keys(), day).ledger;
      for (const [address, text] of places) if (!words.has(address)) words.set(address, tokenOf(text));
    };
    const edit = (): void => {
      const files = [...texts.keys()].filter((path) => path.startsWith('organizations/'));
      const file = pick(files);
      const other = pick(files.filter((path) => path !== file));
      const sections = [...(texts.get(file) ?? '').matchAll(/\{\/\* #(\S+) \*\/\}/g)].map(([, id = '']) => id);
      const statements = [...(texts.get(file) ?? '').matchAll(/<Statement id="([^"]+)"/g)].map(([, id = '']) => id);
      const kind = next(6);
      if (kind === 0) texts = renameAll(texts);
      else if (kind === 1) texts = reverseAll(texts);
      else if (kind === 2 && sections.length > 0) texts = moveSection(texts, file, pick(sections), other);
      else if (kind === 3 && sections.length > 0)
        texts = renameId(texts, file, pick([...sections, ...statements]), `new-${serial++}`);
      else if (kind === 4) texts = mergeEntries(texts, file, other);
      else texts = deleteEntry(texts, file);
    };
    /** Records where some or all of the lost addresses went: as an author does who looks for the words. */
    const record = (share: number, found: ReadonlyMap<string, string>): void => {
      const byWord = new Map(
        [...found].flatMap(([address, text]) =>
          (text.match(/\bw(?:page\d+|[sq]\d+x\d+)\b/g) ?? []).map((word) => [word, address] as const),
        ),
      );
      const known: KnownPlaces = { known: new Set(found.keys()), standing: new Set(found.keys()), titleOf: () => '' };
      // What was moved away and back stands again.
      for (const row of ledger.values()) {
        if (found.has(row.address) && (row.leadsTo ?? row.why) !== null && next(100) < share) {
          ({ ledger } = restoreAddress(ledger, row.address));
        }
      }
      for (const row of ledger.values()) {
        if (found.has(row.address) || (ledger.get(row.address)?.leadsTo ?? row.why) !== null || next(100) >= share)
          continue;
        const to = byWord.get(words.get(row.address) ?? '');
        const { ledger: recorded } = to
          ? moveAddress(ledger, row.address, to, known)
          : retireAddress(ledger, row.address, 'It is gone', known);
        ledger = recorded;
      }
    };

    publish(textsOf(marksOf(texts)));
    for (let run = 0; run < edits; run++) {
      if ([...texts.keys()].filter((path) => path.startsWith('organizations/')).length < 3) {
        texts = makeTexts();
        ledger = emptyLedger;
        words = new Map();
        editions = [];
        publish(textsOf(marksOf(texts)));
      }
      day = dayOf(run);
      edit();
      const marks = marksOf(texts);
      const places = textsOf(marks);
      record(pick([0, 50, 100]), places);
      const former = listFormerPlaces(ledger);
      const named = checkLedger({
        ledger,
        text: writeLedger(ledger),
        standing: new Set(places.keys()),
        findLikely: () => null,
      });
      const all = [...places.values()].join(' ');
      const wrong: string[] = [];
      for (const address of ledger.keys()) {
        const end = follow(former, places, address);
        if (end === null || (end !== 'retired' && !places.has(end) && !ledger.get(end)?.why)) {
          const last = resolveMoves(ledger, address);
          // What is lost is the end of its moves, or the page that was to say where it went.
          const end = last.is === 'standing' ? last.address : address;
          const lost = [end, splitAddress(end).page, splitAddress(address).page];
          const isNamed = lost.some((one) => named.some(({ message }) => message.startsWith(`${one}, published`)));
          if (!isNamed) wrong.push(`${address} is lost without a word`);
          counts.named++;
          continue;
        }
        const word = words.get(address);
        if (end === 'retired' || !places.has(end)) counts.retired++;
        else if (word && all.includes(word)) {
          if (!places.get(end)?.includes(word)) wrong.push(`${address} leads to another text, ${end}`);
          counts[end === address ? 'kept' : 'moved']++;
        }
      }
      expect(wrong).toEqual([]);
      // The file of the ledger gives back the same, without a problem: no circle, nothing out of order.
      const problems: Problem[] = [];
      const file = toTextFile('permalinks.tsv', writeLedger(ledger));
      expect(writeLedger(readLedger(file, reportIn(file, problems)))).toBe(file.text);
      expect(problems).toEqual([]);

      // What the build proposes is a place that says the same word, or stands where the lost one stood.
      const latest = latestTexts(editions);
      for (const { address, leadsTo, why } of ledger.values()) {
        const { page, fragment } = splitAddress(address);
        if (places.has(address) || (leadsTo ?? why) !== null) continue;
        const likely = findLikelyPlace({ address, last: latest.get(address), pageMovedTo: null }, marks);
        const isOfPage = fragment !== null && fragment in ofSite.partTitles;
        const [before, now] = [words.get(address) ?? '', places.get(likely ?? '') ?? ''];
        const isTied = fragment === null || splitAddress(likely ?? '').page === page;
        if (likely !== null && (isOfPage || !(isTied || now.includes(before)))) wrong.push(`${address}: ${likely}`);
        if (likely !== null) counts.proposed++;
      }
      expect(wrong).toEqual([]);

      record(100, places);
      const left = checkLedger({
        ledger,
        text: writeLedger(ledger),
        standing: new Set(places.keys()),
        findLikely: () => null,
      });
      expect(left.map(({ message }) => message)).toEqual([]);
      const before = { ledger, editions };
      publish(places);
      editions = [...editions, ...compareEditions(editions, marks, ledger, dayOf(run))];
      if (editions.length > before.editions.length) {
        expect(takeBackEdition(ledger, editions)).toMatchObject({ ...before, date: dayOf(run) });
      }
    }
    // Else the edits would prove nothing.
    expect(Object.values(counts).every((count) => count > edits / 4)).toBe(true);
  }, 120_000);

  it('and 500 random commands never make a circle, or a line that can not be read', () => {
    const next = seededNumbers(20210520);
    const all = Array.from({ length: 12 }, (_, n) => (n % 3 === 0 ? `/p${n}/` : `/p${n - (n % 3)}/#x${n}`));
    let ledger = publishAddresses(emptyLedger, all, '2026-01-31').ledger;
    let refused = 0;
    for (let run = 0; run < 500; run++) {
      const standing = new Set(all.filter(() => next(3) > 0));
      const known: KnownPlaces = { known: new Set(all), standing, titleOf: () => 'A\tB' };
      const [from = '', to = ''] = [all[next(all.length)], all[next(all.length)]];
      try {
        ledger = (next(5) === 0 ? retireAddress(ledger, from, 'Gone', known) : moveAddress(ledger, from, to, known))
          .ledger;
      } catch (error) {
        if (!(error instanceof LedgerMistake)) throw error;
        refused++;
      }
      if (next(20) === 0) ledger = publishAddresses(emptyLedger, all, '2026-01-31').ledger;
      const problems: Problem[] = [];
      const file = toTextFile('permalinks.tsv', writeLedger(ledger));
      readLedger(file, reportIn(file, problems));
      expect(problems).toEqual([]);
    }
    expect(refused).toBeGreaterThan(100);
    expect(refused).toBeLessThan(480);
  });
});
