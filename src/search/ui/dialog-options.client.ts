/** The options of a combobox, of which at most one is active while the focus stays in the field. */
interface Options {
  /** Replaces the options; none of the new ones is active. */
  show(options: readonly HTMLElement[]): void;
  active(): HTMLElement | null;
  activate(option: HTMLElement | null): void;
}

/** Makes the arrow keys in a combobox move through its options; past either end none is active. */
export function moveThroughOptions(input: HTMLInputElement, list: HTMLElement): Options {
  let options: readonly HTMLElement[] = [];
  let active: HTMLElement | null = null;

  function activate(option: HTMLElement | null): void {
    active?.setAttribute('aria-selected', 'false');
    active = option;
    if (!option) {
      input.removeAttribute('aria-activedescendant');
      list.parentElement?.scrollTo(0, 0);
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  }

  input.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const stops = [null, ...options];
    activate(stops[(stops.indexOf(active) + step + stops.length) % stops.length] ?? null);
  });

  return {
    show(shown) {
      activate(null);
      options = shown;
      for (const [at, option] of shown.entries()) option.id = `${list.id}-${at + 1}`;
      list.replaceChildren(...shown);
      list.hidden = shown.length === 0;
      input.setAttribute('aria-expanded', String(shown.length > 0));
    },
    active: () => active,
    activate,
  };
}
