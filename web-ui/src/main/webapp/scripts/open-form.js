// Keeps what is typed into a public form while it is typed, under the form's own secret address, and counts characters. The form
// works without it, and sending never waits for it.
(() => {
  const PAUSE = 2000; // milliseconds after the last key
  const LONGEST = 10000; // and after the first, for whoever doesn't pause
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
  if (!form.dataset.draft) {
    return;
  }

  const status = form.querySelector('.form-saved');
  const typed = () => {
    const fields = new URLSearchParams(new FormData(form));
    ['version', 'mail', 'step', 'files', 'remove'].forEach((name) => fields.delete(name));
    return fields.toString();
  };
  let kept = typed();
  let timer;
  let since = 0;
  let attempts = 0;
  let sending; // the attempt on its way
  let leaving = false;
  let contested = false;

  const say = (words, ...more) => {
    if (status.firstChild?.textContent !== words || status.childNodes.length > 1 || more.length) {
      status.replaceChildren(words, ...more);
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
    for (const link of document.querySelectorAll('.open-languages a')) {
      link.pathname = location.pathname;
    }
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
        isKept(said);
      } else if (said.version) {
        wasChanged(said);
      } else {
        // It stays so until something else is typed.
        kept = now;
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

  const files = form.elements.files;
  const progress = form.querySelector('.form-upload');
  const MOST = 105 * 1024 * 1024; // bytes in one go
  const upload = () => {
    if (!files.files.length) {
      return;
    }
    if ([...files.files].reduce((sum, file) => sum + file.size, 0) > MOST) {
      files.value = '';
      say(form.dataset.large);
      return;
    }
    sending?.abort();
    clearTimeout(timer);
    const now = typed();
    const body = new FormData(form);
    body.delete('mail');
    body.set('step', 'save');
    const request = new XMLHttpRequest();
    sending = request;
    request.open('POST', form.dataset.draft);
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => (progress.value = event.loaded / event.total));
    request.addEventListener('load', () => {
      const said = request.response;
      if (said?.files !== undefined) {
        kept = now;
        files.value = '';
        form.querySelector('.form-files-kept').innerHTML = said.files;
        isKept(said);
      } else if (said?.version) {
        wasChanged(said);
      } else {
        say(said?.words ?? form.dataset.failed);
      }
    });
    // What was chosen stays chosen, and is sent with the form.
    request.addEventListener('error', () => say(form.dataset.failed));
    request.addEventListener('loadend', () => {
      progress.hidden = true;
      if (sending === request) {
        sending = undefined;
      }
      if (typed() !== kept) {
        later(PAUSE);
      }
    });
    progress.value = 0;
    progress.hidden = false;
    request.send(body);
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
    sending?.abort();
  });
  window.addEventListener('pageshow', () => (leaving = false));
  window.addEventListener('online', () => save());
  document.addEventListener('visibilitychange', () => document.hidden && save());
})();
