// Marks in the text of a section, by buttons and keys. What is done can be undone by the browser's own keys.
(() => {
  window.mandat = window.mandat || {};

  // Typed as if by hand, so that the browser can undo it.
  const type = (input, text) => {
    input.focus();
    if (!document.execCommand('insertText', false, text)) {
      input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end');
      input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    }
  };

  const around = (input, mark, sample) => {
    const start = input.selectionStart;
    const chosen = input.value.slice(start, input.selectionEnd) || sample;
    type(input, mark + chosen + mark);
    input.setSelectionRange(start + mark.length, start + mark.length + chosen.length);
  };

  const lines = (input, prefix) => {
    const start = input.value.lastIndexOf('\n', input.selectionStart - 1) + 1;
    const after = input.value.indexOf('\n', input.selectionEnd);
    const end = after < 0 ? input.value.length : after;
    const marked = input.value
      .slice(start, end)
      .split('\n')
      .map((line, index) => prefix(index) + line)
      .join('\n');
    input.setSelectionRange(start, end);
    type(input, marked);
  };

  const block = (input, text) => {
    const before = input.value.slice(0, input.selectionStart);
    const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    type(input, gap + text);
  };

  // A number that no footnote of the text has, nor any above it.
  const nextNote = (input) =>
    [...input.value.matchAll(/\[\^(\d{1,6})\]/g)].reduce((most, match) => Math.max(most, Number(match[1])), 0) + 1;

  const footnote = (input, sample) => {
    const number = nextNote(input);
    type(input, `[^${number}]`);
    const back = input.selectionStart;
    input.setSelectionRange(input.value.length, input.value.length);
    type(input, `${input.value.endsWith('\n') ? '\n' : '\n\n'}[^${number}]: ${sample}`);
    input.setSelectionRange(input.value.length - sample.length, input.value.length);
    return back;
  };

  // The lines that are missing between two texts for one of them to stand apart.
  const gap = (before, after) => {
    if (before === '' || after === '') {
      return '';
    }
    const there = /\n*$/.exec(before)[0].length + /^\n*/.exec(after)[0].length;
    return '\n'.repeat(Math.max(0, 2 - there));
  };

  // A browser cuts off what a field doesn't take, and that may be what stood there before.
  const fits = (input, text, instead) =>
    input.maxLength < 0 || input.value.length - instead + text.length <= input.maxLength;

  const NOTE_AT_THE_END = /(?:^|\n)\[\^[^\[\]\s]+\]:[^\n]*$/;

  // What was pasted goes in where the caret is, its footnotes to the end of the text: all at once, to be undone at once.
  const put = (input, {text, notes, apart}) => {
    const {selectionStart, selectionEnd, value} = input;
    const before = value.slice(0, selectionStart);
    const after = value.slice(selectionEnd);
    const above = apart ? gap(before, text) : '';
    const below = apart ? gap(text, after) : '';
    const caret = selectionStart + above.length + text.length;
    if (notes === '') {
      if (!fits(input, above + text + below, selectionEnd - selectionStart)) {
        return false;
      }
      type(input, above + text + below);
    } else {
      const rest = (above + text + below + after).replace(/\s+$/, '');
      const whole = before + rest;
      const all = rest + (NOTE_AT_THE_END.test(whole) ? '\n' : gap(whole, notes)) + notes;
      if (!fits(input, all, value.length - selectionStart)) {
        return false;
      }
      input.setSelectionRange(selectionStart, value.length);
      type(input, all);
    }
    input.setSelectionRange(caret, caret);
    return true;
  };

  const MARKS = {
    bold: (input, sample) => around(input, '**', sample),
    italic: (input, sample) => around(input, '*', sample),
    heading: (input) => lines(input, () => '# '),
    bullets: (input) => lines(input, () => '- '),
    numbers: (input) => lines(input, (index) => `${index + 1}. `),
    quote: (input) => lines(input, () => '> '),
    link: (input, sample) => {
      const chosen = input.value.slice(input.selectionStart, input.selectionEnd) || sample;
      type(input, `[${chosen}](https://)`);
      input.setSelectionRange(input.selectionStart - 1, input.selectionStart - 1);
    },
    table: (input, sample) => block(input, `| ${sample} | ${sample} |\n| --- | --- |\n|  |  |\n`),
    footnote,
  };

  const KEYS = {b: 'bold', i: 'italic'};

  window.mandat.markdown = {
    mark: (field, mark, sample) => MARKS[mark](field.inputElement, sample),

    insert: (field, text) => type(field.inputElement, text),

    // What was copied from a program that marks text comes as Markdown; where that can't be made of it, as plain text.
    paste: (field, editor, most) => {
      if (field.takesMarkedText) {
        return;
      }
      field.takesMarkedText = true;
      let waiting = Promise.resolve();
      field.inputElement.addEventListener('paste', (event) => {
        const data = event.clipboardData;
        const html = data ? data.getData('text/html') : '';
        // Editors of source text colour it, and mean its signs.
        const isSource = data && [...data.types].some((type) => type.startsWith('vscode-'));
        const isPicture = data && !html && !data.getData('text/plain')
          && [...data.files].some((file) => file.type.startsWith('image/'));
        if (isPicture) {
          // A picture alone, of the screen for instance: it goes in with what it shows, which is asked for elsewhere.
          event.preventDefault();
          editor.$server.notTaken('PICTURE');
          return;
        }
        if (!html || isSource) {
          return;
        }
        if (html.length > most) {
          editor.$server.notTaken('TOO_LARGE');
          return;
        }
        event.preventDefault();
        const input = event.target;
        const plain = data.getData('text/plain');
        // One after the other: the second numbers its footnotes after those of the first.
        waiting = waiting.then(async () => {
          const {selectionStart, selectionEnd, value} = input;
          const pasted = await editor.$server.pasted(html, nextNote(input)).catch(() => {
            editor.$server.notTaken('FAILED');
            return null;
          });
          if (input.value === value) {
            input.setSelectionRange(selectionStart, selectionEnd);
          }
          if (!put(input, pasted || {text: plain, notes: '', apart: false})) {
            editor.$server.notTaken('TOO_LONG');
          }
        });
      });
    },

    keys: (field) => {
      if (field.hasMarkdownKeys) {
        return;
      }
      field.hasMarkdownKeys = true;
      field.inputElement.addEventListener('keydown', (event) => {
        const mark = KEYS[event.key.toLowerCase()];
        if (mark && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
          event.preventDefault();
          MARKS[mark](event.target, '');
        }
      });
    },
  };
})();
