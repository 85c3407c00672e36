import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type PageElement = DefaultTreeAdapterTypes.Element;

/** The elements of a page in order; with the offsets of their tags on request, which takes half as long again. */
export function parsePage(html: string, { withOffsets }: { withOffsets: boolean }): PageElement[] {
  return listElements(parse(html, { sourceCodeLocationInfo: withOffsets }));
}

/** The elements inside another, in order. */
export function listElements(within: DefaultTreeAdapterTypes.ParentNode): PageElement[] {
  const found: PageElement[] = [];
  const visit = ({ childNodes }: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of childNodes) {
      if (!('tagName' in child)) continue;
      found.push(child);
      visit(child);
    }
  };
  visit(within);
  return found;
}

/** An attribute of an element, undefined when it has none of that name. */
export function readAttribute({ attrs }: PageElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}
