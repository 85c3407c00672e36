import { count, suggest } from './problem-words.ts';

const command = 'npm run permalinks --';

/** What can be wrong with the ledger of addresses and the list of editions: see `problemTexts`. */
export const tableProblemTexts = {
  'table-header': (columns: string) => `expected the first line to name the columns, tabs between: ${columns}`,
  'table-fields': (found: number, columns: readonly string[]) =>
    `the line has ${count(found, 'column')}; expected ${columns.length}, tabs between: ${columns.join(', ')}`,
  'table-order': (before: string, after: string) => `"${before}" stands after "${after}"; lines are sorted`,
  'moved-in-circle': (chain: readonly string[]) =>
    `this move leads in a circle: ${chain.join(' to ')}; take one back: ${command} restore ${chain[0] ?? 'ADDRESS'}`,
  'moved-nowhere': (from: string, address: string, known: readonly string[]) =>
    `${from} has moved to ${address}, which is no address of the site${suggest(address, known)}; correct it: ${command} move ${from} NEW`,
  'address-lost': (address: string, published: string, parts: number, likely: string | null) =>
    `${address}, published on ${published}, is gone${parts > 0 ? `, and with it ${count(parts, 'part')} of it` : ''}. ${
      likely
        ? `Likely it is now ${likely}: ${command} move ${address} ${likely}`
        : `If its text stands elsewhere: ${command} move ${address} NEW`
    }; if it is gone for good: ${command} retire ${address} --why "..."`,
  'address-stands': (address: string, state: string) =>
    `${address} is said to have ${state}, but it stands on the site; give one of the two another id, or: ${command} restore ${address}`,
} as const;
