/**
 * Ships on the search page, which stands before its script is there: the file is that of the dialog. Where it does not
 * come, the page stays as it is, which says so.
 */
import('./search.client.ts').then(
  ({ search }) => search.runPage(),
  () => null,
);
