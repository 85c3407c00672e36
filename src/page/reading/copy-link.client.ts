/**
 * Loaded when someone reaches for a link marked `data-copy-link`: copies its address, confirms it, and offers a link
 * to how to cite it.
 */
import { words } from '../../words/words.ts';

const shownFor = 6000;

const rules = `
.announcer {
  position: fixed; inset-block-end: var(--space-4); inset-inline-start: 50%; translate: -50% 0;
  padding: var(--space-2) var(--space-4); border-radius: 6px; background: var(--ink); color: var(--paper);
  font-family: var(--sans); font-size: var(--step--1);
}
.announcer:empty { padding: 0; }
.announcer a { display: inline-block; padding: var(--space-2) 0; color: inherit; }
@media print { .announcer { display: none; } }`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(rules);
document.adoptedStyleSheets.push(sheet);
// The live region has to be in the page before it changes, or screen readers miss the first message.
const announcer = document.createElement('p');
announcer.className = 'announcer';
announcer.setAttribute('role', 'status');
document.body.append(announcer);
/** Link to how to cite the page; not every page has one. */
const citing = document.querySelector<HTMLAnchorElement>('[data-page-tools] a');
let timer = 0;
for (const kept of ['pointerenter', 'focusin']) announcer.addEventListener(kept, () => clearTimeout(timer));
for (const left of ['pointerleave', 'focusout']) announcer.addEventListener(left, clearLater);

/** Copies the address of a place of this page; `link` is the link to it. */
export async function copyLink(link: HTMLAnchorElement): Promise<void> {
  if (link.hash) return copy(link.href, citing ? citing.href + link.hash : undefined);
  // On the search page the query is part of the address.
  const address = link.href + location.search;
  history.replaceState(history.state, '', address);
  return copy(address, citing?.href);
}

/**
 * Copies an address.
 * @param cite Address of the page that tells how to cite it.
 */
export async function copy(address: string, cite?: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    announce(words.linkCopied, cite);
  } catch {
    // The clipboard needs a secure context and permission; the link itself has already changed the address bar.
    announce(words.linkNotCopied, cite);
  }
}

function announce(message: string, cite: string | undefined): void {
  announcer.textContent = message;
  if (cite) {
    const link = document.createElement('a');
    link.href = cite;
    link.textContent = words.citeIt;
    announcer.append(' \u00b7 ', link);
  }
  clearLater();
}

function clearLater(): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => (announcer.textContent = ''), shownFor);
}
