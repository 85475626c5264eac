// Says while Mandat doesn't answer that it doesn't, and then that it does again. Vaadin notes the state; its own banner says
// it in two ways of its own, and stays after a lost click got through at last (an answer is an answer).
(() => {
  const PATIENCE = 700; // milliseconds: a hiccup isn't worth a word
  const FAREWELL = 4000;
  let banner;
  let timer;
  const isAway = (state) => state === 'reconnecting' || state === 'connection-lost';
  const say = (text, away) => {
    banner.classList.toggle('away', away);
    banner.textContent = text;
    banner.showPopover?.();
  };
  const fallSilent = () => {
    banner.hidePopover?.();
    banner.textContent = '';
  };
  const show = (away) => {
    clearTimeout(timer);
    if (away) {
      timer = setTimeout(() => say(window.mandat.connection.lost, true), PATIENCE);
    } else if (banner.classList.contains('away') && banner.textContent) {
      say(window.mandat.connection.back, false);
      timer = setTimeout(fallSilent, FAREWELL);
    }
  };
  const watch = (state) => {
    banner = document.createElement('div');
    banner.className = 'connection';
    banner.popover = 'manual';
    banner.role = 'status';
    document.body.append(banner);
    let away = false;
    const look = () => {
      // A request on its way doesn't say yet how it ends.
      if (state.state !== 'loading' && isAway(state.state) !== away) {
        away = !away;
        show(away);
      }
    };
    state.addStateChangeListener(look);
    window.addEventListener('mandat-answer', () =>
      setTimeout(() => {
        if (isAway(state.state)) {
          state.state = 'connected';
        }
      }),
    );
    look();
  };
  // Vaadin makes its state when its own scripts run, after this one.
  const start = () => (window.Vaadin?.connectionState ? watch(window.Vaadin.connectionState) : setTimeout(start, 100));
  start();
})();
