// Light, dark, or as the machine has it. Loaded before anything is drawn, so that no page flashes in the wrong colours.
(() => {
  const key = 'mandat.scheme';
  const stored = () => {
    try {
      return localStorage.getItem(key) || 'system';
    } catch {
      return 'system';
    }
  };
  const show = (scheme) => {
    document.documentElement.style.colorScheme = scheme === 'system' ? '' : scheme;
  };
  window.mandat = window.mandat || {};
  /** Without a scheme: which one is chosen. With one: chooses it. */
  window.mandat.scheme = (scheme) => {
    if (scheme) {
      try {
        localStorage.setItem(key, scheme);
      } catch {
        // The browser keeps nothing; the choice lasts as long as the page.
      }
      show(scheme);
    }
    return scheme || stored();
  };
  show(stored());
  window.addEventListener('storage', (event) => event.key === key && show(stored()));
})();
