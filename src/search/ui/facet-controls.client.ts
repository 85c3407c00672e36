import { facetNames, type FacetName } from '../format/facets.ts';
import type { Answer } from '../engine/answer.client.ts';
import { make, type SearchElements } from './search-elements.client.ts';
import type { KindFilter } from './kind-filter.client.ts';
import type { PageState } from './page-address.client.ts';
import { shorten } from './render-notes.client.ts';
import { words } from '../../words/words.ts';

/** What the lists of the search page say. */
type FacetState = Pick<PageState, FacetName | 'sort'>;

/** The lists of organizations, topics and years, the order, and the buttons that undo a choice. */
interface FacetControls {
  chosen(): FacetState;
  choose(state: FacetState): void;
  /** Fills the lists with the facets of an answer; without an answer or its facets, only with what is chosen. */
  show(answer: Answer | null): void;
  onChoice(react: () => void): void;
}

const hidden = (text: string): HTMLElement => make('span', { class: 'visually-hidden' }, text);

/** Connects the lists of the page and the buttons that undo a choice, including the kind of page. */
export function useFacetControls(
  { filters, removers, toggle }: Pick<SearchElements, 'filters' | 'removers' | 'toggle'>,
  kinds: KindFilter,
): FacetControls {
  const lists = new Map([...filters.querySelectorAll('select')].map((list) => [list.name, list]));
  const state: FacetState = { organization: null, topic: null, year: null, sort: null };
  /** Titles of all values seen, so that a choice keeps its title even when it leaves no results. */
  const titles: Record<FacetName, Map<string, string>> = { organization: new Map(), topic: new Map(), year: new Map() };
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
      options.unshift(make('option', { value: chosen }, answer?.facets ? `${shorten(chosen)} (0)` : shorten(chosen)));
    }
    const list = lists.get(name);
    list?.replaceChildren(make('option', { value: '' }, words.any), ...options);
    if (list) list.value = chosen ?? '';
  }

  function renderRemovers(answer: Answer | null): void {
    const buttons = facetNames.flatMap((name) => {
      const id = state[name];
      if (id === null) return [];
      const title = titles[name].get(id) ?? shorten(id);
      const unknown = answer?.facets && !titles[name].has(id) ? words.noSuch(words.facets[name]) : '';
      return makeRemover(`${words.facets[name]}: ${title}${unknown}`, () => {
        state[name] = null;
        return lists.get(name);
      });
    });
    if (kinds.chosen() !== null) {
      buttons.unshift(
        makeRemover(`${words.kind}: ${kinds.title()}`, () => {
          kinds.choose(null);
          return lists.get('organization');
        }),
      );
    }
    if (buttons.length > 1) buttons.push(makeClearer());
    removers.replaceChildren(...buttons);
  }

  function makeRemover(text: string, remove: () => HTMLElement | undefined): HTMLButtonElement {
    const sign = make('span', { 'aria-hidden': 'true' }, ' \u00d7');
    const button = make('button', { type: 'button' }, hidden(words.removeFilter), text, sign);
    button.addEventListener('click', () => takeBack(remove()));
    return button;
  }

  function makeClearer(): HTMLButtonElement {
    const button = make('button', { type: 'button' }, words.clearFilters);
    button.addEventListener('click', () => {
      for (const name of facetNames) state[name] = null;
      kinds.choose(null);
      takeBack(lists.get('organization'));
    });
    return button;
  }

  /** The button is about to disappear; keyboard focus should not be lost. */
  function takeBack(place: HTMLElement | undefined): void {
    if (place && place.getClientRects().length > 0) place.focus();
    else toggle.focus();
    react();
  }

  toggle.addEventListener('click', () => {
    toggle.ariaExpanded = String(filters.toggleAttribute('data-open'));
  });
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
      filters.hidden = toggle.hidden = answer?.outcome !== 'found' && !isNeeded;
      for (const name of facetNames) {
        for (const { id, title } of answer?.facets?.[name] ?? []) titles[name].set(id, title);
      }
      for (const name of facetNames) fill(name, answer);
      renderRemovers(answer);
    },
    onChoice(reaction) {
      react = reaction;
    },
  };
}
