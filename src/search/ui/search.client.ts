/**
 * Loaded when the search is first used, and on the search page: one file with what both ways to search show, because a
 * second one would come a round trip later. The engine follows.
 */
import { openSearchDialog } from './search-dialog.client.ts';
import { runSearchPage } from './search-page.client.ts';

export const search = { openDialog: openSearchDialog, runPage: runSearchPage };
