/** What every page reads: see `search-box.client.ts`. */
const key = 'search-shortcut';

/** Lets the checkbox marked `data-search-shortcut` turn off the `/` key, on every page if the browser has storage. */
export function keepShortcutChoice(): void {
  const choice = document.querySelector<HTMLInputElement>('[data-search-shortcut]');
  if (!choice) return;
  try {
    choice.checked = localStorage.getItem(key) !== 'off';
  } catch {
    choice.checked = true;
  }
  choice.addEventListener('change', () => {
    try {
      if (choice.checked) localStorage.removeItem(key);
      else localStorage.setItem(key, 'off');
    } catch {
      // Without storage, the choice holds for this page only.
    }
  });
}
