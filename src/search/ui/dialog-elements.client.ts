import { make } from './search-elements.client.ts';
import { words } from '../../words/words.ts';

/** The elements of the search dialog that its script works with. */
export interface DialogElements {
  element: HTMLDialogElement;
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** The live region: how many results, or what went wrong. */
  status: HTMLElement;
  /** How the query was corrected or interpreted, and where else to look. */
  notes: HTMLElement;
  /** The options of the combobox. */
  list: HTMLElement;
}

/** Makes the dialog and puts it into the page, closed. Its form leads to the search page. */
export function makeDialog(searchPage: string): DialogElements {
  const input = make('input', {
    id: 'search-dialog-q',
    name: 'q',
    // With type "search", Escape would clear the field before it closes the dialog.
    type: 'text',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'search-dialog-list',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    placeholder: words.search,
  });
  const close = make('button', { type: 'button', class: 'search-dialog-close' }, words.close);
  const label = make('label', { class: 'visually-hidden', for: input.id }, words.searchReference);
  const form = make('form', { action: searchPage, role: 'search' }, label, input, close);
  const status = make('p', { class: 'search-dialog-status', role: 'status' });
  const notes = make('div', { class: 'search-dialog-notes' });
  const list = make('div', { id: 'search-dialog-list', role: 'listbox', 'aria-label': words.results, hidden: '' });
  const element = make(
    'dialog',
    { class: 'search-dialog', 'aria-label': words.search },
    // A click on the dialog itself is one outside this panel.
    make('div', { class: 'search-dialog-panel' }, form, status, notes, list),
  );
  close.addEventListener('click', () => element.close());
  document.body.append(element);
  return { element, form, input, status, notes, list };
}
