/** The space left between two rows, and above the name of a kind. */
const [rowGap, laneGap] = [10, 18];

/**
 * Closes the gaps that a filter leaves in the drawing: what is below a gap moves up, dots in a frame move to its start,
 * and frame and drawing shrink to fit. If nothing is hidden, nothing moves.
 */
export function closeGaps(drawing: Element): void {
  for (const lane of drawing.querySelectorAll('[data-lane]')) {
    lane.toggleAttribute('hidden', !lane.querySelector('a:not([hidden])'));
  }
  const all = [...drawing.querySelectorAll<SVGElement>('[data-top]')].map((part) => ({
    ...{ part, isHead: !part.querySelector('a') },
    top: Number(part.dataset['top']),
    bottom: Number(part.dataset['bottom']),
  }));
  const shown = all.filter(({ part, isHead }) =>
    isHead ? !part.closest('[hidden]') : part.querySelector('a:not([hidden])'),
  );
  let covered = Math.min(...all.map(({ top }) => top)) - laneGap;
  let removed = 0;
  for (const { part, isHead, top, bottom } of shown.sort((a, b) => a.top - b.top)) {
    removed += Math.max(0, top - covered - (isHead ? laneGap : rowGap));
    move(part, 0, -removed);
    covered = Math.max(covered, bottom - fillFrame(part));
  }
  const [svg] = drawing.getElementsByTagName('svg');
  if (!svg || shown.length === 0) return;
  svg.dataset['box'] ??= svg.getAttribute('viewBox') ?? '';
  const [, , width, height] = svg.dataset['box'].split(' ').map(Number);
  const cut = removed + Math.max(...all.map(({ bottom }) => bottom)) - covered;
  svg.setAttribute('viewBox', `0 0 ${width} ${(height ?? 0) - cut}`);
}

/** Moves the visible dots to where the first dot was, updates their count, and returns the height saved. */
function fillFrame(cluster: Element): number {
  const frame = cluster.querySelector<SVGElement>('[data-frame]');
  if (!frame) return 0;
  const links = [...cluster.querySelectorAll('a')].map((link) => {
    const place = link.querySelector('.hit');
    return { link, x: Number(place?.getAttribute('x')), y: Number(place?.getAttribute('y')) };
  });
  const shown = links.filter(({ link }) => !link.hasAttribute('hidden'));
  for (const [at, { link, x, y }] of shown.entries()) move(link, (links[at]?.x ?? x) - x, (links[at]?.y ?? y) - y);
  const saved = (links.at(-1)?.y ?? 0) - (links[shown.length - 1]?.y ?? 0);
  frame.dataset['path'] ??= frame.getAttribute('d') ?? '';
  // Its height is the one line straight down.
  frame.setAttribute(
    'd',
    frame.dataset['path'].replace(/v([\d.]+)/, (_, height) => `v${Number(height) - saved}`),
  );
  for (const count of cluster.querySelectorAll('[data-count]')) {
    count.textContent = count.textContent.replace(/^\d+/, String(shown.length));
  }
  return saved;
}

function move(part: Element, x: number, y: number): void {
  part.setAttribute('transform', `translate(${x} ${y})`);
}
