/**
 * Loaded when the search is first used, and on the search page: one file with what both ways to search show, because a
 * second one would come a round trip later. The engine follows.
 */
export { openSearchDialog } from './search-dialog.client.ts';
export { runSearchPage } from './search-page.client.ts';
