import { suggest } from './did-you-mean.ts';

const command = 'npm run permalinks --';

/** What can be wrong with the ledger of addresses and the list of editions: see `problemTexts`. */
export const tableProblemTexts = {
  'table-header': (columns: string) => `the first line must name the columns, separated by tabs: ${columns}`,
  'table-fields': (found: number, columns: readonly string[]) =>
    `the line has ${count(found, 'column')}; expected ${columns.length}, separated by tabs: ${columns.join(', ')}`,
  'table-order': (before: string, after: string) => `"${before}" comes after "${after}"; sort the lines`,
  'moved-in-circle': (chain: readonly string[]) =>
    `this move goes in a circle: ${chain.join(' to ')}; undo one: ${command} restore ${chain[0] ?? 'ADDRESS'}`,
  'moved-nowhere': (from: string, address: string, known: readonly string[]) =>
    `${from} has moved to ${address}, which is not an address on the site${suggest(address, known)}; correct it: ${command} move ${from} NEW`,
  'address-lost': (address: string, published: string, parts: number, likely: string | null, isLast: boolean) =>
    `${address}, published on ${published}, is gone${parts > 0 ? `, and with it ${count(parts, 'part')} of it` : ''}. ${
      likely
        ? `It is probably now ${likely}: ${command} move ${address} ${likely}`
        : `If its text has moved: ${command} move ${address} NEW`
    }; if it is gone for good: ${command} retire ${address} --why "..."${
      isLast ? `; if that edition was never released: ${command} unpublish` : ''
    }`,
  'address-stands': (address: string, state: string) =>
    `${address} is recorded as having ${state}, but it is on the site; change one of the two ids, or: ${command} restore ${address}`,
} as const;

/** `1 column`, `2 columns` */
function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
