(() => {
  const { dataset } = document.documentElement;
  const key = 'theme';
  const read = () => {
    try {
      dataset.theme = localStorage.getItem(key) ?? '';
    } catch {}
    const list = document.getElementById(key);
    if (list) list.value = dataset.theme ?? '';
  };
  read();
  addEventListener('pageshow', read);
  addEventListener('storage', read);
  addEventListener('change', ({ target }) => {
    if (target.id !== key) return;
    dataset.theme = target.value;
    try {
      localStorage.setItem(key, target.value);
    } catch {}
  });
})();
