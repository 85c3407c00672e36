const shownFor = 2500;

/**
 * Links marked `data-copy-link` also copy their address when followed, and say so. They stay plain links: the address
 * bar changes, right-click and middle-click work as ever, and so does everything without scripts.
 * Selecting text on the page brings the button that copies a link to it.
 */
export function enhanceCopyLinks(): void {
  // The announcer has to stand in the page before it speaks, or screen readers miss the first message.
  const announcer = document.createElement('p');
  announcer.className = 'announcer';
  announcer.setAttribute('role', 'status');
  document.body.append(announcer);
  let timer = 0;

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-copy-link]') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    let address = link.href;
    if (!link.hash) {
      // The link to the page itself would load it anew; on the search page what was asked belongs to it.
      event.preventDefault();
      address += location.search;
      history.replaceState(history.state, '', address);
    }
    void copy(address);
  });

  document.addEventListener('selectionchange', function offer() {
    const selection = getSelection();
    if (selection?.isCollapsed !== false || !selection.anchorNode?.parentElement?.closest('main')) return;
    document.removeEventListener('selectionchange', offer);
    void import('./copy-selection.ts').then(({ offerSelection }) => offerSelection(copy));
  });

  async function copy(address: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      announce('Link copied');
    } catch {
      // No clipboard outside secure contexts, or none allowed; the link itself has changed the address bar.
      announce('The address of this place is in the address bar');
    }
  }

  function announce(message: string): void {
    clearTimeout(timer);
    announcer.textContent = message;
    timer = window.setTimeout(() => (announcer.textContent = ''), shownFor);
  }
}
