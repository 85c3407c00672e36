/** Loaded when somebody first points at a link within the site: shows a preview of its target beside the link. */
import { readPreview, type Preview } from './read-preview.client.ts';
import { loadSheet } from '../styles/load-sheet.client.ts';
import styleUrl from './preview.css?url';

/** Milliseconds: a pointer that only passes by shows nothing; one on its way to the preview does not lose it. */
const askAfter = 150;
const showAfter = 400;
const hideAfter = 300;
/** CSS pixels between preview, link and the edges of the window. */
const gap = 4;
const edge = 16;

const card = document.createElement('div');
card.className = 'preview';
card.id = 'preview';
card.popover = 'manual';
card.setAttribute('role', 'tooltip');
const styled = loadSheet(styleUrl);
(document.querySelector('main') ?? document.body).append(card);

/** The link pointed at; its preview may be shown, loading, or dismissed with Escape. */
let current: HTMLAnchorElement | null = null;
let hideTimer = 0;

/**
 * Shows what a link leads to, after a moment, for as long as the link or the preview is hovered or focused
 * (WCAG 1.4.13); after a touch it stays. Escape, or a touch elsewhere, dismisses it.
 * @param event The event that brought the pointer or the focus to the link.
 */
export function previewLink(link: HTMLAnchorElement, event: Event): void {
  if (link === current) return clearTimeout(hideTimer);
  const isFocus = event.type === 'focusin';
  const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
  // The pointer or focus may have left while this script was loading.
  if (!isTouch && !link.matches(isFocus ? ':focus-visible' : ':hover')) return;
  // While text is selected, the offer to copy a link to it is shown instead.
  if (!isFocus && getSelection()?.isCollapsed === false) return;
  forget();
  current = link;
  void showLater(link);
  const isLeft = (): void => {
    if (link !== current) return;
    if (!isShown()) forget();
    else if (!isTouch) hideSoon();
  };
  link.addEventListener(isFocus ? 'focusout' : 'pointerleave', isLeft, { once: true });
}

/** Shows at once what a link leads to, until Escape or a click elsewhere; follows the link when there is nothing to show. */
export async function openDefinition(link: HTMLAnchorElement): Promise<void> {
  forget();
  current = link;
  const [preview] = await Promise.all([readPreview(link), styled]);
  if (link !== current) return;
  if (preview) show(link, preview);
  else location.assign(link.href);
}

async function showLater(link: HTMLAnchorElement): Promise<void> {
  await pause(askAfter);
  if (link !== current) return;
  const [preview] = await Promise.all([readPreview(link), pause(showAfter - askAfter), styled]);
  if (link === current && preview) show(link, preview);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function show(link: HTMLAnchorElement, { kind, title, text }: Preview): void {
  const parts = [
    ['kind', kind],
    ['title', title],
    ['text', text],
  ] as const;
  card.replaceChildren(
    ...parts.map(([name, words]) => {
      const part = document.createElement('p');
      part.className = `preview-${name}`;
      part.textContent = words;
      return part;
    }),
  );
  card.showPopover();
  place(link);
  link.setAttribute('aria-describedby', card.id);
}

/** Below the last line of the link, or above its first where there is no room. */
function place(link: HTMLAnchorElement): void {
  const lines = [...link.getClientRects()];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return;
  const { width, height } = card.getBoundingClientRect();
  const isBelow = last.bottom + gap + height <= innerHeight || first.top - gap - height < 0;
  const left = Math.max(edge, Math.min(last.left, document.documentElement.clientWidth - edge - width));
  card.style.left = `${scrollX + left}px`;
  card.style.top = `${scrollY + (isBelow ? last.bottom + gap : first.top - gap - height)}px`;
}

function isShown(): boolean {
  return card.matches(':popover-open');
}

function hideSoon(): void {
  clearTimeout(hideTimer);
  hideTimer = window.setTimeout(forget, hideAfter);
}

function hide(): void {
  clearTimeout(hideTimer);
  if (isShown()) card.hidePopover();
  current?.removeAttribute('aria-describedby');
}

function forget(): void {
  hide();
  current = null;
}

card.addEventListener('pointerenter', () => clearTimeout(hideTimer));
card.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'touch' || hideSoon());
document.addEventListener('pointerdown', ({ target }) => {
  if (isShown() && !(target instanceof Node && (card.contains(target) || current?.contains(target)))) forget();
});
// Before the page's own Escape: one press dismisses one thing. The preview stays away until the link is hovered again.
document.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || !isShown()) return;
    hide();
    event.stopImmediatePropagation();
  },
  { capture: true },
);
// A page restored by Back shows no preview.
addEventListener('pagehide', forget);
