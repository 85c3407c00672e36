import type { NameItem } from './name-index.ts';

/** A line of the index. */
export interface NameLine {
  item: NameItem;
  /** Names that would only repeat the line: further ones that lead to the same, or that stand beside what they lead to. */
  others: string[];
}

/**
 * Joins the names of a letter to lines, so that none is doubled: neighbors that lead to the same name are one line, and
 * go with that name where it is their neighbor. A name with which that name begins says nothing, and is left out.
 */
export function joinNames(items: readonly NameItem[]): NameLine[] {
  const lines: NameLine[] = [];
  for (const item of items.filter(({ name, see }) => !see?.replace(/^["“]/, '').startsWith(name))) {
    const last = lines.at(-1);
    if (item.see !== null && [last?.item.name, last?.item.see].includes(item.see)) last?.others.push(item.name);
    else if (last?.item.see === item.name) {
      lines[lines.length - 1] = { item, others: [last.item.name, ...last.others] };
    } else lines.push({ item, others: [] });
  }
  return lines;
}
