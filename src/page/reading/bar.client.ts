/** Loaded on narrow windows, whose bar stays: it tells the title of the page, once that is out of sight, and opens its contents. */
const title = document.querySelector('h1');
if (title) {
  const observer = new IntersectionObserver(([seen]) => {
    document.body.toggleAttribute('data-past-title', (seen?.boundingClientRect.bottom ?? 0) < 0);
  });
  observer.observe(title);
}

document.querySelector('.bar-link[href="#contents"]')?.addEventListener('click', () => {
  document.querySelector<HTMLDetailsElement>('#contents')?.setAttribute('open', '');
});
