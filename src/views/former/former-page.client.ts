/** Ships on pages that replace former ones: goes straight to where the address leads now. */
const page = document.querySelector<HTMLElement>('article[data-former]');
const part = location.hash ? document.getElementById(location.hash.slice(1)) : null;
// Retired text is explained, not skipped: only text that has moved has a place to go on to.
const target = part ? findTarget(part) : page?.dataset['former'];
// Replaces the history entry, so that Back does not lead here again.
if (target) location.replace(target);

function findTarget(item: HTMLElement): string | undefined {
  return item.dataset['former'] === 'moved' ? item.querySelector('a')?.href : undefined;
}
