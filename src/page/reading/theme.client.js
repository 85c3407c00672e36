{
  const { dataset } = document.documentElement;
  const showTheme = () => {
    try {
      dataset.theme = localStorage.theme ?? '';
    } catch {}
    const list = document.getElementById('theme');
    if (list) list.value = dataset.theme ?? '';
  };
  showTheme();
  addEventListener('pageshow', showTheme);
  addEventListener('storage', showTheme);
  addEventListener('change', ({ target }) => {
    if (target.id === 'theme') {
      dataset.theme = target.value;
      try {
        localStorage.theme = target.value;
      } catch {}
    }
  });
}
