const choiceKey = 'search-shortcut';

/**
 * Sends the search boxes to the search page, and lets `/` lead to the first one in sight, unless the reader has turned
 * that off with the box marked `data-search-shortcut`.
 */
export function enhanceSearchBoxes(): void {
  // Without scripts they lead to the index of names.
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search-action]')) {
    form.action = form.dataset['searchAction'] ?? form.action;
  }
  let isOn = readChoice();
  const choice = document.querySelector<HTMLInputElement>('input[data-search-shortcut]');
  if (choice) {
    choice.checked = isOn;
    choice.addEventListener('change', () => keepChoice((isOn = choice.checked)));
  }
  document.addEventListener('keydown', (event) => {
    if (!isOn || event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-site-search]')];
    const box = boxes.find((candidate) => candidate.getClientRects().length > 0);
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

function isTyping({ target, isComposing }: KeyboardEvent): boolean {
  if (isComposing) return true;
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function readChoice(): boolean {
  try {
    return localStorage.getItem(choiceKey) !== 'off';
  } catch {
    return true;
  }
}

/** Where the browser keeps nothing, the choice holds for this page. */
function keepChoice(on: boolean): void {
  try {
    if (on) localStorage.removeItem(choiceKey);
    else localStorage.setItem(choiceKey, 'off');
  } catch {
    return;
  }
}
