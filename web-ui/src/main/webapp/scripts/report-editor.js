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

  const footnote = (input, sample) => {
    const used = [...input.value.matchAll(/\[\^(\d+)\]/g)].map((match) => Number(match[1]));
    const number = Math.max(0, ...used) + 1;
    type(input, `[^${number}]`);
    const back = input.selectionStart;
    input.setSelectionRange(input.value.length, input.value.length);
    type(input, `${input.value.endsWith('\n') ? '\n' : '\n\n'}[^${number}]: ${sample}`);
    input.setSelectionRange(input.value.length - sample.length, input.value.length);
    return back;
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
      field.inputElement.addEventListener('paste', (event) => {
        const data = event.clipboardData;
        const html = data ? data.getData('text/html') : '';
        // Editors of source text colour it, and mean its signs.
        const isSource = data && [...data.types].some((type) => type.startsWith('vscode-'));
        if (!html || html.length > most || isSource) {
          return;
        }
        event.preventDefault();
        const input = event.target;
        const plain = data.getData('text/plain');
        const {selectionStart, selectionEnd} = input;
        const put = (text) => {
          input.setSelectionRange(selectionStart, selectionEnd);
          type(input, text);
        };
        editor.$server.pasted(html).then(
          (markdown) => put(markdown === null ? plain : markdown),
          () => put(plain)
        );
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
