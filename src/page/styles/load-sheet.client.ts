/**
 * Style comes in two ways. What all pages of a route need, the route or its components import. What only some of them
 * need, or only some readers, comes on demand: a link to the sheet's address (`import url from './x.css?url'`), written
 * by the page into its head, or by a script with this function. Only `mark-hits` makes its own, because checkers of style
 * do not know `::highlight()` yet; and the search dialog has its sheet in it (`?inline`), because on a slow network a
 * second file would come much later.
 * @returns When the sheet is there, or can't be had: what it styles is of use without it too.
 */
export function loadSheet(href: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    for (const end of ['load', 'error']) link.addEventListener(end, () => resolve());
    document.head.append(link);
  });
}
