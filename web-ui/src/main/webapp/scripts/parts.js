// Sends files part by part; the server says how much of a file is kept (docs/decisions/0053). Whatever breaks, it goes on from there: at
// once, or when the same file is chosen again on this page or after a reload. Both faces of a call's form send by it.
(() => {
  const PART = 1024 * 1024; // bytes
  const PAUSE = 2000; // milliseconds before the second attempt
  const PATIENCE = 60000; // between two attempts, at most

  const Broken = class extends Error {
    constructor(seconds) {
      super('broken');
      this.wait = Number(seconds) * 1000 || 0;
    }
  };
  const orBroken = (status, seconds, said) => {
    // Where there is no room for the file, 503 says so in words: whoever waits for it may wait for days.
    if (status === 408 || status === 429 || (status >= 500 && !(status === 503 && said?.words))) {
      throw new Broken(seconds);
    }
  };
  // How long to wait after so many attempts, and why the last failed.
  const pause = (attempts, why) => Math.max(why?.wait ?? 0, Math.min(PATIENCE, PAUSE * 2 ** attempts));

  const sendPart = (address, offset, part, signal, moved) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      signal.addEventListener('abort', () => request.abort());
      request.open('PATCH', address);
      request.setRequestHeader('Accept', 'application/json');
      request.setRequestHeader('Content-Type', 'application/partial-upload');
      request.setRequestHeader('Upload-Offset', offset);
      request.responseType = 'json';
      request.upload.addEventListener('progress', (event) => moved(event.loaded));
      request.addEventListener('load', () => resolve(request));
      ['error', 'abort'].forEach((end) => request.addEventListener(end, () => reject(new Broken())));
      request.send(part);
    });

  // Sends a file to that address, and tells what the server says of it: "files" where it was taken, else why not in "words"; "over"
  // where a login is missing, and nothing where something else than the server answers. Of each byte that has moved it tells, and of
  // each part that is kept.
  const send = async (address, file, signal, moved, kept) => {
    const begun = await fetch(address, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({ name: file.name, size: file.size, modified: Math.max(0, file.lastModified) }),
      redirect: 'manual',
      signal,
    });
    if (begun.type === 'opaqueredirect' || begun.status === 401) {
      return { over: true };
    }
    // A browser takes what isn't read for still under way.
    const said = begun.headers.get('Content-Type')?.startsWith('application/json') ? await begun.json() : {};
    orBroken(begun.status, begun.headers.get('Retry-After'), said);
    if (begun.status !== 201) {
      return said;
    }
    let offset = Number(begun.headers.get('Upload-Offset'));
    for (;;) {
      moved(offset);
      signal.throwIfAborted();
      const part = file.slice(offset, offset + PART);
      const answer = await sendPart(begun.headers.get('Location'), offset, part, signal, (loaded) => moved(offset + loaded));
      if (answer.status === 401) {
        return { over: true };
      }
      orBroken(answer.status, answer.getResponseHeader('Retry-After'), answer.response);
      const next = answer.getResponseHeader('Upload-Offset');
      if (answer.status !== 204 && !(answer.status === 409 && next)) {
        return answer.response ?? {};
      }
      kept();
      offset = Number(next);
    }
  };

  // Until the time is over, or the line is there again.
  const rest = (time) =>
    new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        window.removeEventListener('online', done);
        resolve();
      };
      const timer = setTimeout(done, time);
      window.addEventListener('online', done);
    });

  // Puts all the requests that a file needs in the place of the one that vaadin-upload would send: it shows and stops them as that one.
  // "broken" is told whether the line is.
  const takeOver = (upload, file, request, address, broken) => {
    const line = new AbortController();
    const end = (status, said) => {
      broken(false);
      const values = { readyState: 4, status, responseText: JSON.stringify(said) };
      for (const [name, value] of Object.entries(values)) {
        Object.defineProperty(request, name, { value });
      }
      request.dispatchEvent(new Event('readystatechange'));
    };
    request.open = () => {};
    request.setRequestHeader = () => {};
    request.abort = () => {
      if (request.readyState !== XMLHttpRequest.DONE) {
        line.abort();
        broken(false);
        request.dispatchEvent(new ProgressEvent('abort'));
      }
    };
    request.send = async () => {
      const moved = (loaded) =>
        request.upload.dispatchEvent(new ProgressEvent('progress', { lengthComputable: true, loaded, total: file.size }));
      request.upload.dispatchEvent(new ProgressEvent('loadstart'));
      let breaks = 0;
      const kept = () => {
        breaks = 0;
        broken(false);
      };
      // Whoever has left the page chooses the file again: nothing goes on unseen.
      const look = () => upload.isConnected || line.abort();
      const left = new MutationObserver(look);
      left.observe(document, { childList: true, subtree: true });
      look();
      while (!line.signal.aborted) {
        try {
          const said = await send(address, file, line.signal, moved, kept);
          if (said.files !== undefined) {
            end(200, {});
          } else if (said.words) {
            end(422, { rejected: [{ reason: said.words }] });
          } else {
            end(400, {});
          }
          if (said.over) {
            window.mandat.leave?.();
          }
          break;
        } catch (why) {
          if (!line.signal.aborted) {
            broken(true);
            await rest(pause(breaks++, why));
          }
        }
      }
      left.disconnect();
    };
  };

  window.mandat = window.mandat || {};
  window.mandat.parts = { send, pause, takeOver };
})();
