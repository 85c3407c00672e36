/** Milliseconds that the manifest may take: as long as any file of the search (`patience` in `fetch-file.client.ts`). */
const patience = 15_000;

/**
 * Sends the search box of the page to the search page. A click into it, Ctrl+K or Cmd+K, and `/` open the search dialog;
 * on the search page, which starts at once, they lead to its field. There, `/` can be turned off: see `search/ui/shortcut-choice.client.ts`.
 */
export function enhanceSearchBox(): void {
  const box = document.querySelector<HTMLInputElement>('[data-site-search]');
  if (!box?.form) return;
  // Without scripts it leads to the index of names.
  box.form.action = box.form.dataset['searchAction'] ?? '';
  // Only the search page has it.
  const choice = document.querySelector<HTMLInputElement>('[data-search-shortcut]');

  /** Asks at once for all that the search begins with: on a slow line, a round trip costs more than a file. */
  const load = () => {
    const manifest = fetch(new URL('../search.json', box.form?.action), {
      cache: 'no-cache',
      signal: AbortSignal.timeout(patience),
    });
    // Whoever needs them hears when they fail.
    for (const asked of [manifest, import('../engine/engine.client.ts')]) asked.catch(() => null);
    return import('./search.client.ts').then(({ search }) => ({ search, manifest }));
  };

  const reach = (): void => {
    const origin = document.activeElement;
    // The box takes what is typed until the dialog is there, and remains a plain form if the dialog fails to load.
    box.focus({ preventScroll: !choice });
    box.select();
    if (choice) return;
    load().then(
      ({ search, manifest }) => search.openDialog(box, origin, manifest),
      () => box.scrollIntoView(),
    );
  };
  if (!choice) box.addEventListener('click', reach);
  else {
    // Where its script does not come, the page stays as it is, which says so.
    load().then(
      ({ search, manifest }) => search.runPage(manifest),
      () => null,
    );
  }

  if (!isOn()) box.form.querySelector('kbd')?.remove();

  document.addEventListener('keydown', (event) => {
    const { code, key, target } = event;
    const isTyping = target instanceof Element && target.matches('input, select');
    const isShortcut = event.ctrlKey || event.metaKey ? code === 'KeyK' : key === '/' && !isTyping && isOn();
    if (!isShortcut || event.altKey) return;
    event.preventDefault();
    reach();
  });

  function isOn(): boolean {
    try {
      return choice?.checked ?? localStorage['search-shortcut'] !== 'off';
    } catch {
      return true;
    }
  }
}
