/** Ships on the pages that tell how to cite: a button that copies the citation shown, and says so. */
import { words } from '../../words/words.ts';

const tool = document.querySelector<HTMLElement>('.copy-citation');
const button = tool?.querySelector('button');
const announcer = tool?.querySelector('[role=status]');
const announce = (message: string): void => announcer?.replaceChildren(message);

if (tool) tool.hidden = false;
button?.addEventListener('click', () => {
  const all = document.querySelectorAll<HTMLElement>('.citation > :not(h2)');
  const shown = Array.from(all).find((citation) => citation.getClientRects().length > 0);
  if (!shown) return;
  // Emptied first, so that a second copy is announced too.
  announce('');
  navigator.clipboard.writeText(shown.innerText).then(
    () => {
      announce(words.citationCopied);
    },
    () => {
      // The clipboard needs a secure context and permission.
      getSelection()?.selectAllChildren(shown);
      announce(words.citationNotCopied);
    },
  );
});
for (const change of ['hashchange', 'change']) {
  addEventListener(change, () => {
    announce('');
  });
}
