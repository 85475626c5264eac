// When the session is over, an answer to one of Vaadin's own requests says so: 401 from the login, 403 or a note in the
// answer from Vaadin. Vaadin itself leaves the page at some of them and tries for ever at others; this script always goes
// to the page that says so, which leads back to where one was.
(() => {
  let loggingOut = false;
  const leave = () => {
    if (loggingOut) {
      return;
    }
    window.onbeforeunload = null;
    location.assign('/session-over?back=' + encodeURIComponent(location.pathname + location.search));
  };
  // The server calls it, too, when the identity provider has ended the login.
  window.mandat = window.mandat || {};
  window.mandat.leave = leave;
  // Who logs out in this page is on the way already; the other pages of this browser leave with it.
  document.addEventListener('submit', (event) => {
    loggingOut = event.target.matches('[action$="logout"]');
    if (loggingOut) {
      try {
        localStorage.setItem('mandat.loggedOut', String(Date.now()));
      } catch {
        // The browser keeps nothing; the server tells the other pages, too.
      }
    }
  });
  window.addEventListener('storage', (event) => event.key === 'mandat.loggedOut' && leave());
  const isOver = (answer) =>
    answer.status === 401 ||
    answer.status === 403 ||
    (answer.responseType === '' && answer.responseText.slice(0, 2000).includes('"sessionExpired":true'));
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    if (/[?&]v-r=/.test(String(address))) {
      this.addEventListener('load', () => {
        if (isOver(this)) {
          leave();
        } else if (this.status === 200) {
          window.dispatchEvent(new Event('mandat-answer'));
        }
      });
    }
    return open.call(this, method, address, ...rest);
  };
})();
