/** Ships on pages that stand for former ones: goes straight to where the address leads now. */
const page = document.querySelector<HTMLElement>('article[data-former]');
const part = location.hash ? document.getElementById(location.hash.slice(1)) : null;
// What is gone for good is told, not skipped: only where the text has moved is there a place to go on to.
const target = part ? findTarget(part) : page?.dataset['former'];
// Replaced, so that the way back does not lead here again.
if (target) location.replace(target);

function findTarget(item: HTMLElement): string | undefined {
  return item.dataset['former'] === 'moved' ? item.querySelector('a')?.href : undefined;
}
