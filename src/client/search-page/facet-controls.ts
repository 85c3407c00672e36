import { facetNames, type FacetName } from '../search/facets.ts';
import type { Answer } from '../search/answer.ts';
import { make } from './elements.ts';
import type { PageState } from './page-address.ts';

/** What the lists of the search page say. */
export type FacetState = Pick<PageState, FacetName | 'sort'>;

/** The lists of organizations, topics and years, the order, and the buttons that undo a choice. */
export interface FacetControls {
  chosen(): FacetState;
  choose(state: FacetState): void;
  /** Fills the lists with what an answer has; without an answer, or before its facets are loaded, only with the choice. */
  show(answer: Answer | null): void;
  onChoice(react: () => void): void;
}

const labels: Record<FacetName, string> = { organization: 'Organization', topic: 'Topic', year: 'Year' };

/** Works the lists in a part of the page: see `pages/search.astro`. */
export function useFacetControls(filters: HTMLElement, removers: HTMLElement): FacetControls {
  const lists = new Map([...filters.querySelectorAll('select')].map((list) => [list.name, list]));
  const state: FacetState = { organization: null, topic: null, year: null, sort: null };
  let react: () => void = () => undefined;

  function choose({ organization, topic, year, sort: order }: FacetState): void {
    Object.assign(state, { organization, topic, year, sort: order });
    for (const name of facetNames) fill(name, null);
    const sort = lists.get('sort');
    if (sort) sort.value = state.sort ?? '';
  }

  function fill(name: FacetName, answer: Answer | null): void {
    const values = answer?.facets?.[name] ?? [];
    const chosen = state[name];
    const options = values.map(({ id, title, pages }) => make('option', { value: id }, `${title} (${pages})`));
    if (chosen !== null && !values.some(({ id }) => id === chosen)) {
      options.unshift(make('option', { value: chosen }, answer?.facets ? `${chosen} (0)` : chosen));
    }
    const list = lists.get(name);
    list?.replaceChildren(make('option', { value: '' }, 'Any'), ...options);
    if (list) list.value = chosen ?? '';
  }

  function renderRemovers(answer: Answer | null): void {
    const chosen = facetNames.filter((name) => state[name] !== null);
    const buttons = chosen.map((name) => {
      const id = state[name] ?? '';
      const title = answer?.facets?.[name].find((value) => value.id === id)?.title ?? id;
      return makeRemover(`${labels[name]}: ${title}`, `Remove the filter ${labels[name]} ${title}`, [name]);
    });
    if (chosen.length > 1) buttons.push(makeRemover('All filters', 'Remove all filters', chosen));
    removers.replaceChildren(...buttons);
  }

  function makeRemover(text: string, label: string, names: readonly FacetName[]): HTMLButtonElement {
    const sign = make('span', { 'aria-hidden': 'true' }, ' \u00d7');
    const button = make('button', { type: 'button', 'aria-label': label }, text, sign);
    button.addEventListener('click', () => {
      // The button goes away; the keyboard should not lose its place.
      lists.get(names[0] ?? '')?.focus();
      for (const name of names) state[name] = null;
      react();
    });
    return button;
  }

  filters.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    if (target.name === 'sort') state.sort = target.value === 'date' ? 'date' : null;
    else state[target.name as FacetName] = target.value === '' ? null : target.value;
    react();
  });

  return {
    chosen: () => ({ ...state }),
    choose,
    show(answer) {
      const isNeeded = facetNames.some((name) => state[name] !== null) || state.sort !== null;
      filters.hidden = answer?.outcome !== 'found' && !isNeeded;
      for (const name of facetNames) fill(name, answer);
      renderRemovers(answer);
    },
    onChoice(reaction) {
      react = reaction;
    },
  };
}
