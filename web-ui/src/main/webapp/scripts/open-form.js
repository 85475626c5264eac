// Keeps what is typed into a public form while it is typed, under the form's own secret address, and counts characters. The form
// works without it, and sending never waits for it.
(() => {
  const PAUSE = 2000; // milliseconds after the last key
  const LONGEST = 4000; // and after the first, for whoever doesn't pause: nobody loses five seconds of typing
  const PATIENCE = 60000; // between two attempts, at most
  const KEPT_ALIVE = 60000; // characters that a browser still sends for a page that is left

  const form = document.querySelector('form[data-form]');

  const count = (line) => {
    const field = document.getElementById(line.dataset.of);
    const typed = [...field.value.trim()].length;
    const limit = Number(line.dataset.limit);
    const spell = (number) => number.toLocaleString([document.documentElement.lang, 'nb']);
    line.textContent = form.dataset.count.replace('{0}', spell(typed)).replace('{1}', spell(limit));
    line.classList.toggle('form-over', typed > limit);
  };
  for (const line of form.querySelectorAll('[data-limit]')) {
    count(line);
    document.getElementById(line.dataset.of).addEventListener('input', () => count(line));
  }
  // How many questions are answered, a step each.
  const progress = form.querySelector('.form-progress');
  const isFilledIn = (field) => (field.type === 'textarea' ? field.value.trim() : field.checked && field.value);
  const isAnswered = (question) => [...question.querySelectorAll('textarea, input')].some(isFilledIn);
  const advance = () => {
    const answered = [...form.querySelectorAll('[data-question]')].map(isAnswered);
    progress.querySelectorAll('i').forEach((step, at) => step.classList.toggle('on', answered[at]));
    progress.querySelector('.form-answered').textContent = progress.dataset.progress
      .replace('{0}', answered.filter(Boolean).length)
      .replace('{1}', answered.length);
  };
  if (progress) {
    advance();
    form.addEventListener('input', advance);
  }
  if (!form.dataset.draft) {
    return;
  }

  const status = form.querySelector('.form-saved');
  const passing = ['version', 'mail', 'step', 'files'];
  // Of a change it is kept which of the files that were sent go; those of a draft are thrown away when its form is sent or saved by hand.
  if (!form.elements.revision) {
    passing.push('remove');
  }
  const typed = () => {
    const fields = new URLSearchParams(new FormData(form));
    passing.forEach((name) => fields.delete(name));
    return fields.toString();
  };
  let kept = typed();
  let timer;
  let since = 0;
  let attempts = 0;
  let sending; // the attempt on its way
  let leaving = false;
  let contested = false;
  let refused = false;

  // Under the field that was typed in it is seen; at the foot it is read out.
  const near = document.createElement('span');
  near.className = 'form-near';
  near.lang = document.documentElement.lang;
  near.ariaHidden = 'true';
  form.addEventListener('input', ({ target }) => target.parentElement.querySelector(':scope > .form-count')?.before(near));
  const say = (words, ...more) => {
    near.textContent = words;
    if (status.firstChild?.textContent !== words || status.childNodes.length > 1 || more.length) {
      const focused = status.contains(document.activeElement);
      status.replaceChildren(words, ...more);
      // What was pressed is gone.
      if (focused) {
        status.focus();
      }
    }
  };
  const later = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };
  const isKept = (said) => {
    form.elements.version.value = said.version;
    form.action = said.address;
    history.replaceState(history.state, '', said.address);
    form.querySelector('.form-here').hidden = false;
    say(said.words);
  };
  // Whoever typed here decides: nothing is overwritten unseen, here or there.
  const wasChanged = (said) => {
    contested = true;
    const load = document.createElement('a');
    load.href = said.address;
    load.target = '_blank';
    load.rel = 'noopener';
    load.textContent = form.dataset.load;
    const overwrite = document.createElement('button');
    overwrite.type = 'button';
    overwrite.textContent = form.dataset.overwrite;
    overwrite.addEventListener('click', () => {
      contested = false;
      form.elements.version.value = said.version;
      kept = undefined;
      save();
    });
    say(said.words, ' ', load, ' ', overwrite);
  };
  const save = async () => {
    clearTimeout(timer);
    const now = typed();
    if (sending || leaving || contested || now === kept) {
      return;
    }
    const body = `${now}&version=${form.elements.version.value}&step=save`;
    const attempt = new AbortController();
    sending = attempt;
    since = 0;
    try {
      const answer = await fetch(form.dataset.draft, {
        method: 'POST',
        headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
        body,
        keepalive: body.length < KEPT_ALIVE,
        signal: attempt.signal,
      });
      const said = await answer.json();
      attempts = 0;
      if (answer.ok) {
        kept = now;
        refused = false;
        isKept(said);
      } else if (said.version) {
        wasChanged(said);
      } else {
        // It stays so until something else is typed.
        kept = now;
        refused = true;
        say(said.words);
      }
    } catch {
      if (!attempt.signal.aborted) {
        say(form.dataset.failed);
        later(Math.min(PATIENCE, PAUSE * 2 ** attempts++));
      }
    }
    if (sending === attempt) {
      sending = undefined;
    }
    if (!attempts && typed() !== kept) {
      later(PAUSE);
    }
  };

  // Files are sent part by part as soon as they are chosen. Where that script (parts.js) didn't come they go with the form.
  const parts = window.mandat?.parts;
  const files = parts && form.elements.files;
  const sent = form.querySelector('.form-upload');
  const list = form.querySelector('.form-files-kept');
  let uploading; // the line that files go by
  let waiting;
  let breaks = 0;

  // The draft that they go with comes first.
  const keepDraft = async () => {
    if (form.elements.version.value === '0') {
      sending?.abort();
      sending = undefined;
      kept = undefined;
      await save();
      if (form.elements.version.value === '0') {
        throw new Error('');
      }
    }
  };
  const showFiles = (html) => {
    const removed = new FormData(form).getAll('remove');
    const focused = list.contains(document.activeElement) && document.activeElement.value;
    list.innerHTML = html;
    for (const box of form.querySelectorAll('[name="remove"]')) {
      box.checked = removed.includes(box.value);
      if (box.value === focused) {
        box.focus();
      }
    }
  };
  const showFaults = (faults) => {
    form.querySelector('#files-fault')?.remove();
    if (faults.length) {
      const line = document.createElement('p');
      line.className = 'form-fault';
      line.id = 'files-fault';
      line.textContent = faults.join(' ');
      list.append(line);
    }
  };
  const upload = async () => {
    clearTimeout(waiting);
    const chosen = [...files.files];
    if (uploading || leaving || !chosen.length) {
      return;
    }
    const line = new AbortController();
    uploading = line;
    const whole = chosen.reduce((sum, file) => sum + file.size, 1);
    const faults = [];
    let done = 0;
    sent.value = 0;
    sent.hidden = false;
    let again;
    try {
      await keepDraft();
      for (const file of chosen) {
        const moved = (bytes) => (sent.value = Math.min(1, (done + bytes) / whole));
        const said = await parts.send(form.dataset.uploads, file, line.signal, moved, () => (breaks = 0));
        if (said.files === undefined) {
          const words = { '{0}': file.name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ''), '{1}': said.words ?? form.dataset.lost };
          faults.push(form.dataset.refused.replace(/\{[01]\}/g, (place) => words[place]));
        } else {
          showFiles(said.files);
        }
        done += file.size;
      }
      breaks = 0;
      if (chosen.length === files.files.length && chosen.every((file, at) => file === files.files[at])) {
        files.value = '';
      } else {
        again = 0;
      }
      showFaults(faults);
      say(faults.length === chosen.length ? '' : form.dataset.attached);
    } catch (why) {
      // What was chosen stays chosen, and is sent with the form.
      again = parts.pause(breaks++, why);
      if (!leaving && why.message !== '') {
        say(form.dataset.broken);
      }
    }
    sent.hidden = true;
    uploading = undefined;
    if (again !== undefined && !leaving) {
      waiting = setTimeout(upload, again);
    }
  };
  files?.addEventListener('change', upload);

  form.addEventListener('input', () => {
    leaving = false;
    const now = Date.now();
    since ||= now;
    if (!attempts) {
      later(Math.max(0, Math.min(PAUSE, since + LONGEST - now)));
    }
  });
  form.addEventListener('submit', () => {
    leaving = true;
    clearTimeout(timer);
    clearTimeout(waiting);
    sending?.abort();
    uploading?.abort();
  });
  // What isn't kept would be lost with the page; the form's own buttons take it along.
  window.addEventListener('beforeunload', (event) => {
    if (!leaving && (refused || typed() !== kept || form.elements.files?.files.length)) {
      event.preventDefault();
    }
  });
  // Also what was chosen before this script was there.
  window.addEventListener('pageshow', () => {
    leaving = false;
    if (files) {
      upload();
    }
  });
  window.addEventListener('online', () => {
    save();
    if (files) {
      upload();
    }
  });
  document.addEventListener('visibilitychange', () => document.hidden && save());
})();
