/** Loaded when text is first selected on a page: offers to copy a link to the selected words. */
import { copy } from './copy-link.client.ts';
import { locate, readPageText } from './page-text.client.ts';
import { spellDirective } from './text-directive.client.ts';
import { loadSheet } from '../styles/load-sheet.client.ts';
import styleUrl from './copy-selection.css?url';
import { words } from '../../words/words.ts';

/** Selecting by hand takes many steps; the offer appears once the selection stops changing. */
const pause = 250;
const own = 'copy-selection';

/** Watches the selection from now on. */
export function offerSelection(): void {
  const near = makeButton();
  const inTools = makeButton();
  inTools.classList.add('in-tools');
  let offered: Range | null = null;
  let timer = 0;
  let isDown = false;

  document.addEventListener('selectionchange', wait);
  document.addEventListener('pointerdown', () => (isDown = true));
  // The first selection is already under way when this script loads.
  document.addEventListener('pointermove', ({ buttons }) => (isDown = buttons > 0));
  for (const type of ['pointerup', 'pointercancel']) {
    document.addEventListener(type, () => {
      isDown = false;
      wait();
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !offered || event.defaultPrevented) return;
    // Escape hides the offer but keeps the selection.
    const focused = document.activeElement;
    withdraw();
    if (focused === near || focused === inTools) document.body.focus();
  });
  addEventListener('resize', () => offered && place(offered));
  // Where the button goes depends on its size.
  void loadSheet(styleUrl).then(wait);

  function makeButton(): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = own;
    button.textContent = words.copySelection;
    // Pressing the button would clear the selection before the click arrives.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      const address = offered && addressOf(offered);
      if (address) void copy(address);
    });
    return button;
  }

  function wait(): void {
    clearTimeout(timer);
    timer = window.setTimeout(update, pause);
  }

  function update(): void {
    if (isDown) return;
    const selection = getSelection();
    const range = selection?.rangeCount ? withinMain(selection.getRangeAt(0)) : null;
    // Moving to the button by keyboard may clear the selection; the offer stays while the button has the focus.
    if (document.activeElement === near || document.activeElement === inTools) return;
    if (!range || range.collapsed || !isOffered(range)) return withdraw();
    if (offered && isSame(offered, range)) return;
    offered = range;
    place(offered);
    document.querySelector('.site-footer li:last-child')?.append(inTools);
  }

  function withdraw(): void {
    offered = null;
    near.remove();
    inTools.remove();
  }

  /** Below the end of the selection and next in the tab order; it overlays the text, so nothing moves. */
  function place(range: Range): void {
    const host = elementOf(range.endContainer)?.closest('p, li, dd, dt, td, th, h1, h2, h3, div, section, article');
    if (!host) return;
    if (near.parentElement !== host) host.append(near);
    const rects = range.getClientRects();
    const end = rects[rects.length - 1] ?? range.getBoundingClientRect();
    const frame = (near.offsetParent ?? document.documentElement).getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(end.right - near.offsetWidth / 2, width - near.offsetWidth - 8));
    near.style.left = `${left - frame.left}px`;
    near.style.top = `${end.bottom - frame.top + 8}px`;
  }
}

/** The full address of the words in a range; null when it holds none. */
function addressOf(range: Range): string | null {
  const page = readPageText(document.body, `.${own}, .announcer`);
  const found = locate(page, range);
  if (!found) return null;
  const blocks = page.blocks.map(({ text }) => text);
  const [base] = location.href.split('#');
  return `${base ?? ''}#${placeOf(range)}:~:${spellDirective({ blocks, ...found })}`;
}

/** The id of the section, statement or paragraph that the range begins in, for browsers that know no text fragments. */
function placeOf({ startContainer }: Range): string {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a.permalink')].reverse();
  const link = links.find((candidate) => {
    const isBefore = candidate.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING;
    const target = document.getElementById(candidate.hash.slice(1));
    // A heading stands for what follows it; a statement or paragraph only for what it holds.
    return target?.contains(candidate) ? target.contains(startContainer) : Boolean(target && isBefore);
  });
  return link?.hash.slice(1) ?? '';
}

/** The part within the text of the page: a paragraph selected whole ends where the next thing begins. */
function withinMain(selected: Range): Range {
  const range = selected.cloneRange();
  const main = document.getElementById('main');
  if (main && !main.contains(range.endContainer)) range.setEnd(main, main.childNodes.length);
  return range;
}

function isOffered(range: Range): boolean {
  const start = elementOf(range.startContainer);
  // Citations are selected to be copied themselves; form fields handle their own selection.
  return (
    Boolean(start?.closest('main') && !start.closest('.citation, input, textarea')) && range.toString().trim() !== ''
  );
}

function isSame(one: Range, other: Range): boolean {
  return (
    one.compareBoundaryPoints(Range.START_TO_START, other) === 0 &&
    one.compareBoundaryPoints(Range.END_TO_END, other) === 0
  );
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
