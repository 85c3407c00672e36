/** The choice of one kind of page, with the number of results of each. */
export interface KindFilter {
  readonly kinds: readonly string[];
  /** Null for all kinds. */
  chosen(): string | null;
  /** What the page calls the chosen one. */
  title(): string;
  choose(kind: string | null): void;
  /** Shows the counts; hides the filter while there is nothing to filter. */
  count(counts: ReadonlyMap<string, number>): void;
  onChoice(react: () => void): void;
}

/** Connects the radio buttons of the page; the one for all kinds has an empty value. */
export function useKindFilter(group: HTMLElement): KindFilter {
  const radios = [...group.querySelectorAll<HTMLInputElement>('input[type="radio"]')];

  return {
    kinds: radios.map(({ value }) => value).filter(Boolean),
    chosen: () => radios.find(({ checked, value }) => checked && value !== '')?.value ?? null,
    title: () => radios.find(({ checked }) => checked)?.dataset['title'] ?? '',
    choose(kind) {
      for (const radio of radios) radio.checked = radio.value === (kind ?? '');
    },
    count(counts) {
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
      group.hidden = total === 0;
      for (const radio of radios) {
        const number = radio.value === '' ? total : (counts.get(radio.value) ?? 0);
        const shown = radio.labels?.[0]?.querySelector('[data-count]');
        if (shown) shown.textContent = `(${number})`;
        // Kinds without results are not offered.
        const isOffered = number > 0 || radio.checked || radio.value === '';
        radio.labels?.[0]?.toggleAttribute('hidden', !isOffered);
      }
    },
    onChoice: (react) => group.addEventListener('change', react),
  };
}
