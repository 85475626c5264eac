// The page of a meeting that is held: what goes on by itself, reckoned from what the server knew, without asking it; and how what
// another secretary wrote comes into a field in which somebody may be typing.
(() => {
  window.mandat = window.mandat || {};

  // Where the caret belongs: before what was changed it stays, after it it moves along.
  const moved = (caret, known, text) => {
    let before = 0;
    while (before < known.length && before < text.length && known[before] === text[before]) {
      before++;
    }
    let after = 0;
    while (after < known.length - before && after < text.length - before && known.at(-1 - after) === text.at(-1 - after)) {
      after++;
    }
    if (caret <= before) {
      return caret;
    }
    return caret >= known.length - after ? text.length - (known.length - caret) : text.length - after;
  };

  // Says whether the text was put there: it isn't, where the field no longer says what the server knows.
  window.mandat.putNote = (field, known, text) => {
    const input = field.inputElement;
    if (input.value !== known) {
      return false;
    }
    const {selectionStart, selectionEnd, scrollTop} = input;
    input.value = text;
    if (document.activeElement === input) {
      input.setSelectionRange(moved(selectionStart, known, text), moved(selectionEnd, known, text));
      input.scrollTop = scrollTop;
    }
    input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    // The server hears what the field says before it hears that it was put there.
    field.dispatchEvent(new Event('change', {bubbles: true}));
    return true;
  };

  if (customElements.get('mandat-meeting-clock')) {
    return;
  }
  const MINUTE = 60_000;

  const fill = (words, ...values) => words.replace(/\{(\d)\}/g, (all, index) => values[Number(index)]);

  class MeetingClock extends HTMLElement {
    #times;
    #since;
    #ticking;

    set times(times) {
      this.#times = times;
      this.#since = performance.now();
      this.#draw();
    }

    get times() {
      return this.#times;
    }

    connectedCallback() {
      this.#ticking = setInterval(() => this.#draw(), 1000);
      this.#draw();
    }

    disconnectedCallback() {
      clearInterval(this.#ticking);
    }

    #draw() {
      if (!this.#times || !this.isConnected) {
        return;
      }
      const passed = this.#times.runs ? performance.now() - this.#since : 0;
      switch (this.getAttribute('shown')) {
        case 'spent':
          this.#say(fill(this.#times.words, Math.floor((this.#times.spent + passed) / MINUTE)));
          break;
        case 'end':
          this.#drawEnd(passed);
          break;
        default:
          this.#drawClock(passed);
      }
    }

    #say(words) {
      if (this.textContent !== words) {
        this.textContent = words;
      }
    }

    // What is over grows once the current item has had its time.
    #over(passed) {
      return this.#times.over + Math.max(0, passed - this.#times.slack);
    }

    #drawEnd(passed) {
      const over = this.#over(passed);
      this.classList.toggle('late', over >= MINUTE);
      this.#say(fill(this.#times.endWords, this.#clock(this.#times.end + over)));
    }

    #drawClock(passed) {
      const {start, end, at} = this.#times;
      const now = at + passed;
      const over = this.#over(passed);
      const plan = now - over;
      if (!this.firstChild) {
        this.#build();
      }
      const minutes = Math.floor(Math.abs(over) / MINUTE);
      const late = over > 0 && minutes > 0;
      const words = minutes === 0 ? this.#times.onTimeWords : fill(late ? this.#times.overWords : this.#times.aheadWords, this.#lasts(minutes));
      const share = (time) => Math.min(100, Math.max(0, ((time - start) / Math.max(MINUTE, end - start)) * 100));
      this.#put('.hold-time', this.#clock(now));
      this.#put('.badge', words);
      this.querySelector('.badge').className = late ? 'badge badge-half' : 'badge badge-filled';
      this.querySelector('.hold-bar').setAttribute('aria-label', fill(this.#times.saidWords, this.#clock(plan), this.#clock(now)));
      const [done, extra] = this.querySelectorAll('.hold-bar i');
      done.style.width = share(Math.min(plan, now)) + '%';
      extra.style.width = Math.max(0, share(now) - share(Math.min(plan, now))) + '%';
      const mark = this.querySelector('.hold-plan');
      mark.style.left = Math.min(66, Math.max(34, share(plan))) + '%';
      this.#put('.hold-plan', fill(this.#times.planWords, this.#clock(plan)));
      this.#put('.hold-from', this.#clock(start));
      this.#put('.hold-to', this.#clock(end));
    }

    // "12 min", "1 t 5 min"; of days, hours say enough.
    #lasts(minutes) {
      const [short, hours, both] = this.#times.lastsWords;
      const whole = Math.floor(minutes / 60);
      if (whole === 0) {
        return fill(short, minutes);
      }
      return minutes % 60 === 0 || whole >= 24 ? fill(hours, whole) : fill(both, whole, minutes % 60);
    }

    #build() {
      const part = (name, kind, ...inside) => {
        const element = document.createElement(name);
        element.className = kind;
        element.append(...inside);
        return element;
      };
      const bar = part('div', 'hold-bar', document.createElement('i'), document.createElement('i'));
      bar.setAttribute('role', 'img');
      this.append(
        part('div', 'hold-clock', part('b', 'hold-time'), part('span', 'badge')),
        bar,
        part('div', 'hold-ends', part('span', 'hold-from'), part('span', 'hold-plan'), part('span', 'hold-to')),
      );
    }

    #put(selector, words) {
      const element = this.querySelector(selector);
      if (element.textContent !== words) {
        element.textContent = words;
      }
    }

    // The hours of the installation, wherever the reader is.
    #clock(time) {
      const parts = new Intl.DateTimeFormat('en-GB', {
        timeZone: this.#times.zone,
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }).formatToParts(time);
      const value = (type) => parts.find((part) => part.type === type).value;
      return value('hour') + this.#times.separator + value('minute');
    }
  }

  customElements.define('mandat-meeting-clock', MeetingClock);
})();
