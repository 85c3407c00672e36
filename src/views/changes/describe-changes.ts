import { entryPath, splitAddress } from '../../reference/addresses.ts';
import type { ChangeKind, EditionRow } from '../../ledger/editions.ts';
import { resolveMoves } from '../../ledger/resolve-moves.ts';
import type { PublishedContent } from '../../ledger/published-content.ts';
import { markPlaces } from '../../ledger/mark-places.ts';
import type { Reference } from '../../reference/reference.ts';
import { namePlaces } from '../../reference/derived/title-of-address.ts';
import { words } from '../../words/words.ts';

/** What an edition has changed, as readers see it: by page. The list of every address is in `content/editions.tsv`. */
export interface DescribedEdition {
  date: string;
  /** In words: `3 new pages, 61 revised, 19 moved.` */
  summary: string;
  /** New pages; none of the first edition, in which all are new. */
  added: ChangedPlace[];
  /** Pages with new sections or statements, or without some that they had. */
  revised: (ChangedPlace & { parts: ChangedPart[] })[];
  /** Pages of which only the wording, or what is gathered at their end, has changed. */
  reworded: ChangedPlace[];
  /** Pages that moved or were removed. */
  moved: MovedPlace[];
}

interface ChangedPlace {
  /** Its present or former title. */
  title: string;
  /** Where it leads now; null when it leads nowhere. */
  address: string | null;
}

interface MovedPlace extends ChangedPlace {
  /** The title of where it leads now; null if it was removed. */
  to: string | null;
}

/** Parts of a page that are new, moved or removed. */
interface ChangedPart {
  /** In a word. */
  change: string;
  places: ChangedPlace[];
}

/** The editions, newest first. */
export function describeEditions(content: PublishedContent): DescribedEdition[] {
  const places = markPlaces(content.reference);
  const nameOf = namePlaces(content.reference, places);
  const standing = new Set(places.map(({ address }) => address));
  const first = content.editions[0]?.date;
  /** Where an address of any edition leads today: every address in the ledger leads somewhere, as do existing ones. */
  const linkOf = (address: string): string | null => {
    if (content.ledger.get(address)?.why) return address;
    const end = resolveMoves(content.ledger, address);
    return end.is === 'standing' && (standing.has(end.address) || content.ledger.has(end.address)) ? end.address : null;
  };
  const labels = labelStatements(content.reference);
  const describe = ({ address, title }: EditionRow): ChangedPlace => ({
    // Titles of the first editions have straight apostrophes.
    title: (
      labels.get(address) ??
      (title || (splitAddress(address).fragment?.replaceAll('-', ' ') ?? nameOf(address)))
    ).replaceAll("'", '’'),
    address: linkOf(address),
  });

  return [...Map.groupBy(content.editions, ({ date }) => date)].reverse().map(([date, all]) => {
    const movedTo = new Set(
      all.flatMap(({ change, address }) => (change === 'moved' ? (content.ledger.get(address)?.leadsTo ?? []) : [])),
    );
    // A place that something moved to is not new.
    const rows = all.filter(({ change, address }) => change !== 'added' || !movedTo.has(address));
    const byPage = Map.groupBy(rows, ({ address }) => splitAddress(address).page);
    const whole = (change: ChangeKind) => rows.filter((row) => row.change === change && byPage.has(row.address));
    const added = whole('added');
    const moved = [...whole('moved'), ...whole('retired')];
    const told = new Set([...added, ...moved].map(({ address }) => address));
    const others = [...byPage].filter(([page]) => !told.has(page)).map(([page, own]) => ({ page, own }));
    const pages = others.map(({ page, own }) => ({
      title: nameOf(page),
      address: linkOf(page),
      parts: describeParts(own, describe),
    }));
    return {
      date,
      summary: words.countChanges(added.length, pages.length, moved.length),
      added: date === first ? [] : added.map(describe),
      revised: pages.filter(({ parts }) => parts.length > 0),
      reworded: pages.filter(({ parts }) => parts.length === 0),
      moved: moved.map((row) => {
        const { title, address } = describe(row);
        return { title, address, to: row.change === 'moved' ? nameOf(address ?? row.address) : null };
      }),
    };
  });
}

/** The sections and statements of a page that are new or no longer there; what pages add to the text is left out. */
function describeParts(rows: readonly EditionRow[], describe: (row: EditionRow) => ChangedPlace): ChangedPart[] {
  return (['added', 'moved', 'retired'] as const).flatMap((kind) => {
    const own = rows.filter(({ change, address, title }) => {
      const { fragment } = splitAddress(address);
      return change === kind && title !== '' && fragment !== null && !(fragment in words.partTitles);
    });
    return own.length > 0 ? [{ change: words.partChanges[kind], places: own.map(describe) }] : [];
  });
}

/** What statements are about, by address: the titles of their rows say only whose they are. */
function labelStatements({ entries }: Reference): Map<string, string> {
  return new Map(
    [...entries.values()].flatMap((entry) =>
      entry.statements.map(({ id, label }) => [entryPath(entry, id), label] as const),
    ),
  );
}
