/** The elements of the search page that its script works with: see `pages/search.astro`. */
export interface SearchElements {
  form: HTMLFormElement;
  input: HTMLInputElement;
  list: HTMLOListElement;
  /** The live region: how many results, or what went wrong. */
  status: HTMLElement;
  /** How the query was corrected or interpreted, and where else to look. */
  notes: HTMLElement;
  more: HTMLButtonElement;
  kinds: HTMLElement;
  /** The lists of organizations, topics, years and orders. */
  filters: HTMLElement;
  /** Shows and hides them where the screen is narrow. */
  toggle: HTMLButtonElement;
  /** Where the buttons stand that undo a choice. */
  removers: HTMLElement;
  /** Address of the site's root, with a slash at the end. */
  root: string;
}

/**
 * Finds them.
 * @throws Error when the page lacks one.
 */
export function findElements(): SearchElements {
  const form = find('form[data-search-page]', HTMLFormElement);
  return {
    form,
    input: find('form[data-search-page] input[name="q"]', HTMLInputElement),
    list: find('[data-search-results]', HTMLOListElement),
    status: find('[data-search-status]', HTMLElement),
    notes: find('[data-search-notes]', HTMLElement),
    more: find('[data-search-more]', HTMLButtonElement),
    kinds: find('[data-search-kinds]', HTMLElement),
    filters: find('[data-search-filters]', HTMLElement),
    toggle: find('[data-search-toggle]', HTMLButtonElement),
    removers: find('[data-search-removers]', HTMLElement),
    root: new URL(form.dataset['root'] ?? '/', location.href).href,
  };
}

function find<T extends HTMLElement>(selector: string, type: new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`The search page has no ${selector}`);
  return element;
}

/** Makes an element with text or elements in it; never from markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}
