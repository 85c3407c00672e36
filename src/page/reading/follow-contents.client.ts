/** Marks in the contents of a page the section that is being read, and keeps its line in sight. */

const links = [...document.querySelectorAll<HTMLAnchorElement>('#contents nav a')];
const list = document.querySelector<HTMLElement>('#contents nav');
let current: HTMLAnchorElement | undefined;
let isAsked = false;

/** A section is read once its heading has come into the upper third of the window. */
function mark(): void {
  isAsked = false;
  const found = links.findLast(({ hash }) => {
    const heading = document.getElementById(hash.slice(1));
    return heading && heading.getBoundingClientRect().top < innerHeight / 3;
  });
  if (found === current) return;
  current?.removeAttribute('aria-current');
  current = found;
  found?.setAttribute('aria-current', 'location');
  if (!found || !list) return;
  const [line, frame] = [found.getBoundingClientRect(), list.getBoundingClientRect()];
  if (line.top < frame.top || line.bottom > frame.bottom) list.scrollTop += line.top - frame.top - frame.height / 3;
}

function ask(): void {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(mark);
}

/** Marks the section that is being read from now on. */
export function followContents(): void {
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask);
  mark();
}
