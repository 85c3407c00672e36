/** What every page reads: see `search-box.client.ts`. */
const key = 'search-shortcut';

/** Lets the box marked `data-search-shortcut` turn the `/` key off, on every page where the browser keeps the choice. */
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
