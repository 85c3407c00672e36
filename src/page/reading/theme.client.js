{
  const { dataset } = document.documentElement;
  const next = { light: 'dark', dark: '' };
  const tell = () => {
    const button = document.getElementById('theme');
    if (button) button.textContent = button.dataset[dataset.theme || 'system'];
  };
  const read = () => {
    try {
      dataset.theme = localStorage.theme ?? '';
    } catch {}
    tell();
  };
  read();
  addEventListener('pageshow', read);
  addEventListener('storage', read);
  addEventListener('click', ({ target }) => {
    if (target.id !== 'theme') return;
    dataset.theme = next[dataset.theme] ?? 'light';
    tell();
    try {
      localStorage.theme = dataset.theme;
    } catch {}
  });
}
