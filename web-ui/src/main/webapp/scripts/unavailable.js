// On the page that says that Mandat can't answer: asks again and again, and shows what was wanted once it comes. A page that
// reloads itself at each try would take the reader back to its beginning.
(() => {
  const PAUSE = 5000; // milliseconds, as the page says
  const ask = async () => {
    try {
      const answer = await fetch(location.href, {
        cache: 'no-store',
        headers: { Accept: 'text/html' },
        redirect: 'manual',
      });
      // A proxy may say in words of its own that there is nothing behind it.
      if (answer.type === 'opaqueredirect' || answer.status < 500) {
        location.reload();
        return;
      }
    } catch {
      // Not even the server answers.
    }
    setTimeout(ask, PAUSE);
  };
  setTimeout(ask, PAUSE);
})();
