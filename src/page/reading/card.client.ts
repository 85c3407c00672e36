/** A card beside a link, with a preview of what the link leads to, or with a note. */
import { loadSheet } from '../styles/load-sheet.client.ts';
import styleUrl from './preview.css?url';

/** Reads what the card of a link shows; null for nothing. */
type ReadCard = (link: HTMLAnchorElement) => Promise<readonly Node[] | null>;

/** Milliseconds: a pointer that only passes by shows nothing; one on its way to the card does not lose it. */
const askAfter = 150;
const showAfter = 400;
const hideAfter = 300;
/** CSS pixels between card, link and the edges of the window. */
const gap = 4;
const edge = 16;

const card = document.createElement('div');
card.className = 'preview';
card.id = 'preview';
card.popover = 'manual';
const styled = loadSheet(styleUrl);

/** The link pointed at; its card may be shown, loading, or dismissed with Escape. */
let current: HTMLAnchorElement | null = null;
let hideTimer = 0;

/**
 * Shows the card of a link, after a moment, for as long as the link or the card is hovered or focused (WCAG 1.4.13);
 * after a touch it stays. A click shows it at once. Escape, or a touch elsewhere, dismisses it.
 * @param event The event that brought the pointer or the focus to the link.
 * @param role Of the card: `tooltip`, or `note` for one with links.
 * @param after The card follows it in the order of the page.
 */
export function offerCard(
  link: HTMLAnchorElement,
  event: Event,
  { read, role, after }: { read: ReadCard; role: 'tooltip' | 'note'; after: Element },
): void {
  const isClick = event.type === 'click';
  if (link === current && !isClick) return clearTimeout(hideTimer);
  const isFocus = event.type === 'focusin';
  const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
  // The pointer or focus may have left while this script was loading.
  if (!isTouch && !isClick && !link.matches(isFocus ? ':focus-visible' : ':hover')) return;
  // While text is selected, the offer to copy a link to it is shown instead.
  if (!isFocus && !isClick && getSelection()?.isCollapsed === false) return;
  forget();
  current = link;
  card.setAttribute('role', role);
  after.after(card);
  void showLater(link, read, isClick);
  const isLeft = (): void => {
    if (link !== current) return;
    if (!isShown()) forget();
    else if (!isTouch && !isClick) hideSoon();
  };
  link.addEventListener(isFocus ? 'focusout' : 'pointerleave', isLeft, { once: true });
}

async function showLater(link: HTMLAnchorElement, read: ReadCard, atOnce: boolean): Promise<void> {
  if (!atOnce) await pause(askAfter);
  if (link !== current) return;
  const [content] = await Promise.all([read(link), atOnce || pause(showAfter - askAfter), styled]);
  if (link === current && content) show(link, content);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** A paragraph of a card. */
export function makePart(name: 'kind' | 'title' | 'text' | 'links', ...content: (string | Node)[]): HTMLElement {
  const part = document.createElement('p');
  part.className = `preview-${name}`;
  part.append(...content);
  return part;
}

function show(link: HTMLAnchorElement, content: readonly Node[]): void {
  card.replaceChildren(...content);
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
card.addEventListener('focusin', () => clearTimeout(hideTimer));
card.addEventListener('focusout', hideSoon);
document.addEventListener('pointerdown', ({ target }) => {
  if (isShown() && !(target instanceof Node && (card.contains(target) || current?.contains(target)))) forget();
});
// Before the page's own Escape: one press dismisses one thing. The card stays away until the link is hovered again.
document.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape' || !isShown()) return;
    // Someone in the card goes on reading where they came from.
    if (card.contains(document.activeElement)) current?.focus();
    hide();
    event.stopImmediatePropagation();
  },
  { capture: true },
);
// A page restored by Back shows no card.
addEventListener('pagehide', forget);
