/**
 * Loaded on narrow windows, whose bar stays: it tells the title of the page, once that is out of sight, and opens its
 * contents.
 */
export function enhanceBar(): void {
  const title = document.querySelector('h1');
  const observer = new IntersectionObserver(([seen]) => {
    document.body.toggleAttribute('data-past-title', (seen?.boundingClientRect.bottom ?? 0) < 0);
  });
  if (title) observer.observe(title);
  document.querySelector('.bar-link[href="#contents"]')?.addEventListener('click', () => {
    document.querySelector('#contents')?.setAttribute('open', '');
  });
}
