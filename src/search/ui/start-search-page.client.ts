/** Ships on the search page, which stands before its script is there: the file is that of the dialog. */
void import('./search.client.ts').then(({ search }) => {
  search.runPage();
});
